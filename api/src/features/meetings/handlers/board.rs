//! `GET /meetings/{id}/sittings/{sitting_id}/board`

use crate::features::meetings::case::Case;
use crate::features::meetings::permissions::ReadMeetings;
use crate::features::meetings::response_board::SittingBoard;
use crate::features::meetings::{board, sittings, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Problem, Reply, SubPath};
use actix_web::get;

/// What the screen of the hall and every phone show while a sitting goes on. `…/board/events` says what changes.
#[utoipa::path(
    tag = "meetings",
    operation_id = "get_sitting_board",
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("sitting_id" = Id, Path, description = "Sitting"),
    ),
    security(("bearer" = ["meetings.read"])),
    extensions(("x-permission" = json!("meetings.read"))),
    responses((status = 200, description = "The board of this moment.", body = SittingBoard)),
)]
#[get("/meetings/{id}/sittings/{sitting_id}/board")]
pub async fn get_sitting_board(
    permit: Permit<ReadMeetings>,
    path: SubPath,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.id)?;
            let case = Case::new(conn, acting, row)?;
            let sitting = sittings::find(&case, path.sub)?;
            board::whole(conn, acting, &case, &sitting)
        })
        .await?;
    Reply::ok(&found)
}

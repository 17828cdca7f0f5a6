//! `GET /meetings/{id}`

use crate::features::meetings::case::Case;
use crate::features::meetings::permissions::ReadMeetings;
use crate::features::meetings::response::MeetingResponse;
use crate::features::meetings::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A meeting with its sittings and its agenda, and what the reader may do to it now. The roll is a list of its
/// own.
#[utoipa::path(
    tag = "meetings",
    operation_id = "get_meeting",
    params(("id" = Id, Path, description = "Meeting")),
    security(("bearer" = ["meetings.read"])),
    extensions(("x-permission" = json!("meetings.read"))),
    responses((status = 200, description = "The meeting.", body = MeetingResponse)),
)]
#[get("/meetings/{id}")]
pub async fn get_meeting(
    permit: Permit<ReadMeetings>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::new(conn, acting, row)?;
            let found = detail::assemble(conn, acting, &case)?;
            Reply::snapshot(&found, found.item.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

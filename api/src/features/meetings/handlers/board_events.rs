//! `GET /meetings/{id}/sittings/{sitting_id}/board/events`

use crate::features::meetings::case::Case;
use crate::features::meetings::permissions::ReadMeetings;
use crate::features::meetings::response_board::BoardNumbers;
use crate::features::meetings::{board, board_report, sittings, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Problem, SubPath};
use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING};
use actix_web::{HttpResponse, get};

/// What changes on the board of a sitting, as server-sent events: one at once, then one whenever something
/// changes, read once a second however many watch. The stream ends after five minutes; the client comes again.
#[utoipa::path(
    tag = "meetings",
    operation_id = "get_sitting_board_events",
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("sitting_id" = Id, Path, description = "Sitting"),
    ),
    security(("bearer" = ["meetings.read"])),
    extensions(("x-permission" = json!("meetings.read"))),
    responses((status = 200, description = "`data:` lines, each the changing part of the board.", body = BoardNumbers, content_type = "text/event-stream")),
)]
#[get("/meetings/{id}/sittings/{sitting_id}/board/events")]
pub async fn get_sitting_board_events(
    permit: Permit<ReadMeetings>,
    path: SubPath,
) -> Result<HttpResponse, Problem> {
    let county_id = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.id)?;
            let case = Case::new(conn, acting, row)?;
            sittings::find(&case, path.sub)?;
            Ok(acting.scope.county_id())
        })
        .await?;
    let stream = permit
        .live(path.sub, move |conn| {
            let moment = board_report::moment(conn, county_id, path.sub)?;
            serde_json::to_string(&board::numbers(moment)).map_err(Problem::internal)
        })
        .await?;
    Ok(HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header((CACHE_CONTROL, "private, no-store"))
        // Compressing waits for more to compress.
        .insert_header((CONTENT_ENCODING, "identity"))
        .insert_header(("X-Accel-Buffering", "no"))
        .streaming(stream))
}

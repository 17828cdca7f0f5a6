//! `GET /meetings/{id}/timeline`

use crate::features::meetings::permissions::ReadMeetings;
use crate::features::meetings::{store, timeline};
use crate::features::suggestions::response::Timeline;
use crate::platform::auth::{Permit, Role};
use crate::platform::db::Id;
use crate::platform::events;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;
use serde_json::Value;

/// What happened to a meeting, oldest first; a deputy is not told who asked for leave or came late, nor
/// how the office goes through its steps.
#[utoipa::path(
    tag = "meetings",
    operation_id = "list_meeting_timeline",
    params(("id" = Id, Path, description = "Meeting")),
    security(("bearer" = ["meetings.read"])),
    extensions(("x-permission" = json!("meetings.read"))),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/meetings/{id}/timeline")]
pub async fn list_meeting_timeline(
    permit: Permit<ReadMeetings>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let events = events::of_subject(conn, &acting.scope, row.id)?;
            let is_deputy = acting.scope.role() == Role::Deputy;
            // What concerns one person names them, what is a step of the office names it.
            let is_for_all = |data: &Value| {
                ["person_id", "step"]
                    .iter()
                    .all(|key| data.get(key).is_none())
            };
            let told = events
                .into_iter()
                .filter(|event| !is_deputy || is_for_all(&event.data.0));
            let items = told.map(|event| timeline::entry(event, acting.locale));
            Ok(Timeline {
                items: items.collect(),
            })
        })
        .await?;
    Reply::ok(&found)
}

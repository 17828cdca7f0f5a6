//! `GET /announcements/{id}/timeline`

use crate::features::announcements::permissions::ReadAnnouncements;
use crate::features::announcements::{store, timeline};
use crate::features::suggestions::response::Timeline;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// What happened to an announcement, oldest first.
#[utoipa::path(
    tag = "announcements",
    operation_id = "list_announcement_timeline",
    params(("id" = Id, Path, description = "Announcement")),
    security(("bearer" = ["announcements.read"])),
    extensions(("x-permission" = json!("announcements.read"))),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/announcements/{id}/timeline")]
pub async fn list_announcement_timeline(
    permit: Permit<ReadAnnouncements>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let events = events::of_subject(conn, &acting.scope, row.id)?;
            let items = events
                .into_iter()
                .map(|event| timeline::entry(event, acting.locale));
            Ok(Timeline {
                items: items.collect(),
            })
        })
        .await?;
    Reply::ok(&found)
}

//! `GET /resident-messages/{id}/timeline`

use crate::features::resident_messages::case::Case;
use crate::features::resident_messages::permissions::ReadResidentMessages;
use crate::features::resident_messages::{store, timeline};
use crate::features::suggestions::response::Timeline;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// What happened to a message, oldest first.
#[utoipa::path(
    tag = "resident-messages",
    operation_id = "list_resident_message_timeline",
    params(("id" = Id, Path, description = "Message")),
    security(("bearer" = ["resident_messages.read"])),
    extensions(("x-permission" = json!("resident_messages.read"))),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/resident-messages/{id}/timeline")]
pub async fn list_resident_message_timeline(
    permit: Permit<ReadResidentMessages>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let case = Case::new(acting, store::get(conn, &acting.scope, path.0)?);
            let events = events::of_subject(conn, &acting.scope, case.row.id)?;
            let told = events
                .into_iter()
                .filter(|event| timeline::is_told(event, case.is_office()));
            let items = told.map(|event| timeline::entry(event, acting.locale));
            Ok(Timeline {
                items: items.collect(),
            })
        })
        .await?;
    Reply::ok(&found)
}

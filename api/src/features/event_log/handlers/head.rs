//! `GET /events/head`

use crate::features::event_log::dto::EventHead;
use crate::features::event_log::permissions::ReadEvents;
use crate::platform::auth::Permit;
use crate::platform::events;
use crate::platform::http::{Problem, Reply};
use actix_web::get;

/// The end of the county's chain of hashes: note it down to prove later that nothing was changed.
#[utoipa::path(
    tag = "events",
    operation_id = "get_event_head",
    security(("bearer" = ["events.read"])),
    extensions(("x-permission" = json!("events.read"))),
    responses((status = 200, description = "The head.", body = EventHead)),
)]
#[get("/events/head")]
pub async fn get_event_head(permit: Permit<ReadEvents>) -> Result<Reply, Problem> {
    let head = permit
        .read(|conn, acting| events::head(conn, acting.scope.county_id()))
        .await?;
    Reply::ok(&EventHead::from(head))
}

//! `GET /events`

use crate::features::event_log::dto::{EventResponse, ListEventsQuery};
use crate::features::event_log::permissions::ReadEvents;
use crate::features::event_log::store;
use crate::platform::auth::Permit;
use crate::platform::http::{Page, PageRequest, Problem, Query, Reply, filter_hash, only_order};
use actix_web::get;

/// The event log of the county, newest first.
#[utoipa::path(
    tag = "events",
    operation_id = "list_events",
    params(ListEventsQuery),
    security(("bearer" = ["events.read"])),
    extensions(("x-permission" = json!("events.read"))),
    responses((status = 200, description = "One page.", body = Page<EventResponse>)),
)]
#[get("/events")]
pub async fn list_events(
    permit: Permit<ReadEvents>,
    Query(query): Query<ListEventsQuery>,
) -> Result<Reply, Problem> {
    only_order(query.sort.as_deref(), "-id")?;
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    let found = permit
        .read(move |conn, acting| store::list(conn, &acting.scope, &query, &page))
        .await?;
    let locale = permit.acting().locale;
    Reply::ok(&found.map(|row| EventResponse::of(row, locale)))
}

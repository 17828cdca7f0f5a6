//! `GET /deliveries`

use crate::features::deliveries::dto::{DeliveryResponse, ListDeliveriesQuery};
use crate::features::deliveries::permissions::ReadDeliveries;
use crate::features::deliveries::store::{self, DeliveryState};
use crate::features::deliveries::store_receivers::receivers;
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// What could not be delivered and was given up, newest first; or what waits, was sent, or was
/// discarded.
#[utoipa::path(
    tag = "deliveries",
    operation_id = "list_deliveries",
    params(ListDeliveriesQuery),
    security(("bearer" = ["deliveries.read"])),
    extensions(("x-permission" = json!("deliveries.read"))),
    responses((status = 200, description = "One page.", body = Page<DeliveryResponse>)),
)]
#[get("/deliveries")]
pub async fn list_deliveries(
    permit: Permit<ReadDeliveries>,
    Query(query): Query<ListDeliveriesQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    only_order(query.sort.as_deref(), "-created_at")?;
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    let state = query.state.unwrap_or(DeliveryState::Dead);
    let reply = permit
        .view(move |conn, acting| {
            let found = store::list(conn, &acting.scope, state, &page)?;
            let names = receivers(conn, acting.scope.county_id(), &found.items)?;
            let named = |row: store::Delivery| {
                let of = row.account_id.or(row.webhook_id);
                let receiver = of.and_then(|id| names.get(&id)).cloned();
                DeliveryResponse::of(row, receiver)
            };
            Reply::tagged(&found.map(named))
        })
        .await?;
    Ok(reply.unless_known(&known))
}

//! `GET /webhooks`

use crate::features::deliveries::dto::{WebhookList, WebhookResponse};
use crate::features::deliveries::permissions::ReadWebhooks;
use crate::features::deliveries::store_webhooks as store;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, Reply};
use actix_web::get;

/// The systems that are told of events; there are twenty at most.
#[utoipa::path(
    tag = "deliveries",
    operation_id = "list_webhooks",
    security(("bearer" = ["webhooks.read"])),
    extensions(("x-permission" = json!("webhooks.read"))),
    responses((status = 200, description = "All of them.", body = WebhookList)),
)]
#[get("/webhooks")]
pub async fn list_webhooks(
    permit: Permit<ReadWebhooks>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(|conn, acting| {
            let found = store::list(conn, acting.scope.county_id())?;
            let items = found.iter().map(WebhookResponse::of).collect();
            Reply::tagged(&WebhookList { items })
        })
        .await?;
    Ok(reply.unless_known(&known))
}

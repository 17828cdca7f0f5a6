//! `POST /deliveries/{id}/discards`

use crate::features::deliveries::dto::DiscardDeliveryRequest;
use crate::features::deliveries::permissions::SettleDeliveries;
use crate::features::deliveries::store;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;
use serde_json::json;

/// Gives up for good, with a reason, what could not be delivered.
#[utoipa::path(
    tag = "deliveries",
    operation_id = "discard_delivery",
    request_body = DiscardDeliveryRequest,
    params(
        ("id" = Id, Path, description = "Delivery"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deliveries.settle"])),
    extensions(("x-permission" = json!("deliveries.settle"))),
    responses(
        (status = 204, description = "It is not delivered."),
        (status = 409, description = "`delivery_not_dead`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deliveries/{id}/discards")]
pub async fn discard_delivery(
    permit: Permit<SettleDeliveries>,
    path: IdPath,
    key: Idempotency,
    body: Body<DiscardDeliveryRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            discard(tx, acting, path.0, &request.reason)?;
            Ok(Reply::no_content())
        })
        .await
}

fn discard(tx: &mut Tx<'_>, acting: &Acting, id: Id, reason: &str) -> Result<(), Problem> {
    let delivery = store::dead(tx, &acting.scope, id)?;
    store::discard(tx, &delivery, reason, acting.now)?;
    let event = NewEvent {
        organ_id: Some(acting.scope.organ_id()),
        kind: "delivery.discarded",
        subject_kind: "delivery",
        subject_id: id,
        data: json!({"channel": delivery.channel, "kind": delivery.kind, "reason": reason}),
    };
    record(tx, acting, event)?;
    Ok(())
}

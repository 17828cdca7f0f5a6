//! `POST /deliveries/{id}/retries`

use crate::features::deliveries::dto::NoContent;
use crate::features::deliveries::permissions::SettleDeliveries;
use crate::features::deliveries::store;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, IdPath, Idempotency, Problem, ProblemBody, Reply};
use actix_web::post;
use serde_json::json;

/// Tries again what was given up, from the first attempt on.
#[utoipa::path(
    tag = "deliveries",
    operation_id = "retry_delivery",
    request_body = NoContent,
    params(
        ("id" = Id, Path, description = "Delivery"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deliveries.settle"])),
    extensions(("x-permission" = json!("deliveries.settle"))),
    responses(
        (status = 204, description = "It is tried again."),
        (status = 409, description = "`delivery_not_dead`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deliveries/{id}/retries")]
pub async fn retry_delivery(
    permit: Permit<SettleDeliveries>,
    path: IdPath,
    key: Idempotency,
    body: Body<NoContent>,
) -> Result<Reply, Problem> {
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            retry(tx, acting, path.0)?;
            Ok(Reply::no_content())
        })
        .await
}

fn retry(tx: &mut Tx<'_>, acting: &Acting, id: Id) -> Result<(), Problem> {
    let delivery = store::dead(tx, &acting.scope, id)?;
    store::retry(tx, &delivery, acting.now)?;
    let event = NewEvent {
        organ_id: Some(acting.scope.organ_id()),
        kind: "delivery.retried",
        subject_kind: "delivery",
        subject_id: id,
        data: json!({"channel": delivery.channel, "kind": delivery.kind}),
    };
    record(tx, acting, event)?;
    Ok(())
}

//! `PATCH /webhooks/{id}`

use crate::features::deliveries::dto::{UpdateWebhookRequest, WebhookResponse};
use crate::features::deliveries::outbox::may_call_private;
use crate::features::deliveries::permissions::ChangeWebhooks;
use crate::features::deliveries::post;
use crate::features::deliveries::store_webhooks::{self as store, Webhook};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Json, Tx};
use crate::platform::events::{Changes, NewEvent, record};
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::{patch, web};
use serde_json::json;

/// Changes a webhook, or switches it off and on. Off, what waits for it is dropped; on again, it is
/// told of what happens from then on.
#[utoipa::path(
    tag = "deliveries",
    operation_id = "update_webhook",
    request_body = UpdateWebhookRequest,
    params(
        ("id" = Id, Path, description = "Webhook"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
    ),
    security(("bearer" = ["webhooks.change"])),
    extensions(("x-permission" = json!("webhooks.change"))),
    responses(
        (status = 200, description = "The webhook as it is now.", body = WebhookResponse),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/webhooks/{id}")]
pub async fn update_webhook(
    permit: Permit<ChangeWebhooks>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateWebhookRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    if let Some(url) = request.url.clone() {
        let may_private = may_call_private(permit.platform().config());
        web::block(move || post::check(&url, may_private))
            .await
            .map_err(Problem::internal)??;
    }
    permit
        .write(move |tx, acting| {
            let webhook = update(tx, acting, path.0, seen, &request)?;
            Reply::versioned(&WebhookResponse::of(&webhook), webhook.version)
        })
        .await
}

fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &UpdateWebhookRequest,
) -> Result<Webhook, Problem> {
    let before = store::lock(tx, &acting.scope, id, seen)?;
    let mut after = before.clone();
    if let Some(name) = &request.name {
        after.name.clone_from(name);
    }
    if let Some(url) = &request.url {
        after.url.clone_from(url);
    }
    if let Some(kinds) = &request.kinds {
        after.kinds = Json(json!(kinds));
    }
    if let Some(is_active) = request.is_active {
        if is_active && !before.is_active {
            after.since = acting.now;
        }
        after.is_active = is_active;
    }
    after.version += 1;
    after.updated_at = acting.now;
    let after = store::update(tx, &after)?;
    let data = Changes::default()
        .field("name", &before.name, &after.name)
        .field("url", &before.place(), &after.place())
        .field("kinds", &before.kinds.0, &after.kinds.0)
        .field("is_active", &before.is_active, &after.is_active)
        .beside(json!({"name": after.name}));
    let event = NewEvent {
        organ_id: Some(acting.scope.organ_id()),
        kind: "webhook.updated",
        subject_kind: "webhook",
        subject_id: after.id,
        data,
    };
    record(tx, acting, event)?;
    Ok(after)
}

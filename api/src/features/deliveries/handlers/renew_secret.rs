//! `POST /webhooks/{id}/secrets`

use crate::features::deliveries::dto::{NoContent, WebhookResponse, WebhookSecretResponse};
use crate::features::deliveries::permissions::ChangeWebhooks;
use crate::features::deliveries::signing;
use crate::features::deliveries::store_webhooks as store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::secrets;
use actix_web::post;
use serde_json::json;

/// Gives a webhook a new secret, shown once; the old one no longer signs anything.
#[utoipa::path(
    tag = "deliveries",
    operation_id = "renew_webhook_secret",
    request_body = NoContent,
    params(
        ("id" = Id, Path, description = "Webhook"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["webhooks.change"])),
    extensions(("x-permission" = json!("webhooks.change"))),
    responses(
        (status = 200, description = "The webhook and its new secret.", body = WebhookSecretResponse),
        (status = 409, description = "`answer_not_kept`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/webhooks/{id}/secrets")]
pub async fn renew_webhook_secret(
    permit: Permit<ChangeWebhooks>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<NoContent>,
) -> Result<Reply, Problem> {
    let secret = signing::new_secret();
    let service_secret = permit.platform().config().auth.secret.clone();
    let sealed = secrets::seal("webhook", &secret, &service_secret)?;
    let written = signing::written(&secret);
    permit
        .write_once(
            key.with_secret_answer(),
            body.fingerprint,
            move |tx, acting| {
                let mut webhook = store::lock(tx, &acting.scope, path.0, seen)?;
                webhook.secret.clone_from(&sealed);
                webhook.version += 1;
                webhook.updated_at = acting.now;
                let webhook = store::update(tx, &webhook)?;
                let event = NewEvent {
                    organ_id: Some(acting.scope.organ_id()),
                    kind: "webhook.secret_renewed",
                    subject_kind: "webhook",
                    subject_id: webhook.id,
                    data: json!({"name": webhook.name}),
                };
                record(tx, acting, event)?;
                let answer = WebhookSecretResponse {
                    webhook: WebhookResponse::of(&webhook),
                    secret: written.clone(),
                };
                Reply::versioned(&answer, webhook.version)
            },
        )
        .await
}

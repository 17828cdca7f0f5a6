//! `POST /webhooks`

use crate::features::deliveries::dto::{
    CreateWebhookRequest, WebhookResponse, WebhookSecretResponse,
};
use crate::features::deliveries::outbox::may_call_private;
use crate::features::deliveries::permissions::ChangeWebhooks;
use crate::features::deliveries::store_webhooks::{self as store, Webhook};
use crate::features::deliveries::{post, signing};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Json, Tx};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, Idempotency, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use crate::platform::secrets;
use actix_web::{post, web};
use serde_json::json;

/// Enters a system that is to be told of events. Its secret is shown once: each call is signed with it
/// by the Standard Webhooks scheme. The address must lie in the public internet unless the
/// configuration allows others.
#[utoipa::path(
    tag = "deliveries",
    operation_id = "create_webhook",
    request_body = CreateWebhookRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["webhooks.change"])),
    extensions(("x-permission" = json!("webhooks.change"))),
    responses(
        (status = 201, description = "Entered.", body = WebhookSecretResponse),
        (status = 409, description = "`webhook_limit`, `answer_not_kept`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/webhooks")]
pub async fn create_webhook(
    permit: Permit<ChangeWebhooks>,
    key: Idempotency,
    body: Body<CreateWebhookRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    let may_private = may_call_private(permit.platform().config());
    let url = request.url.clone();
    // Names are looked up, which may take a while.
    web::block(move || post::check(&url, may_private))
        .await
        .map_err(Problem::internal)??;
    let secret = signing::new_secret();
    let service_secret = permit.platform().config().auth.secret.clone();
    let sealed = secrets::seal("webhook", &secret, &service_secret)?;
    let written = signing::written(&secret);
    permit
        .write_once(
            key.with_secret_answer(),
            body.fingerprint,
            move |tx, acting| {
                let webhook = create(tx, acting, &request, sealed.clone())?;
                let id = webhook.id;
                let answer = WebhookSecretResponse {
                    webhook: WebhookResponse::of(&webhook),
                    secret: written.clone(),
                };
                Reply::created(&answer, webhook.version, format!("/api/v1/webhooks/{id}"))
            },
        )
        .await
}

fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateWebhookRequest,
    secret: Vec<u8>,
) -> Result<Webhook, Problem> {
    let webhook = Webhook {
        county_id: acting.scope.county_id(),
        id: new_id(),
        name: request.name.clone(),
        url: request.url.clone(),
        secret,
        kinds: Json(json!(request.kinds)),
        is_active: true,
        since: acting.now,
        created_by_name: acting.actor_name().to_owned(),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store::insert(tx, &webhook)?;
    let event = NewEvent {
        organ_id: Some(acting.scope.organ_id()),
        kind: "webhook.created",
        subject_kind: "webhook",
        subject_id: webhook.id,
        data: json!({"name": webhook.name, "url": webhook.place(), "kinds": request.kinds}),
    };
    record(tx, acting, event)?;
    Ok(webhook)
}

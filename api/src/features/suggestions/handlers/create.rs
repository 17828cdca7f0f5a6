//! `POST /suggestions`

use crate::features::suggestions::create::create;
use crate::features::suggestions::dto::CreateSuggestionRequest;
use crate::features::suggestions::permissions::CreateSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Begins a suggestion, and hands it in at once if asked to. A phone mints the identifier offline
/// and sends it when it is back in reach.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "create_suggestion",
    request_body = CreateSuggestionRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["suggestions.create"])),
    extensions(("x-permission" = json!("suggestions.create"))),
    responses(
        (status = 201, description = "Begun.", body = SuggestionResponse),
        (status = 403, description = "`suggestion_mandate_suspended`, `suggestion_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions")]
pub async fn create_suggestion(
    permit: Permit<CreateSuggestion>,
    key: Idempotent,
    body: Body<CreateSuggestionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create(tx, acting, &request)?;
            let location = format!("/api/v1/suggestions/{}", case.row.id);
            Reply::created(&case.answer(tx, acting)?, case.row.version, location)
        })
        .await
}

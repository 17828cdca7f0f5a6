//! `POST /suggestions/{id}/submissions`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto::EmptyRequest;
use crate::features::suggestions::permissions::EditSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::submit::submit;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Hands a draft or a revised suggestion in; the office reviews it next.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "submit_suggestion",
    request_body = EmptyRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.edit"])),
    extensions(("x-permission" = json!("suggestions.edit"))),
    responses(
        (status = 200, description = "The suggestion as it is now.", body = SuggestionResponse),
        (status = 403, description = "`suggestion_not_your_turn`, `suggestion_mandate_suspended`, `suggestion_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/submissions")]
pub async fn submit_suggestion(
    permit: Permit<EditSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<EmptyRequest>,
) -> Result<Reply, Problem> {
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            hand_in(tx, acting, path.0, seen)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn hand_in(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    submit(tx, acting, &mut case)?;
    Ok(case)
}

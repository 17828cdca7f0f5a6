//! `POST /suggestions/{id}/splits`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto_links::SplitSuggestionRequest;
use crate::features::suggestions::permissions::ReviewSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::splitting;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Divides one that speaks of several matters (J1). The first part stays this suggestion; the others
/// become new ones of the same deputies, to be reviewed.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "split_suggestion",
    request_body = SplitSuggestionRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.review"])),
    extensions(("x-permission" = json!("suggestions.review"))),
    responses(
        (status = 200, description = "The suggestion as it is now.", body = SuggestionResponse),
        (status = 403, description = "`suggestion_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/splits")]
pub async fn split_suggestion(
    permit: Permit<ReviewSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<SplitSuggestionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            split(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn split(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &SplitSuggestionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    case.step(tx, acting, Move::Split)?;
    splitting::split(tx, acting, &mut case, &request.parts)?;
    Ok(case)
}

//! `POST /suggestions/{id}/separations`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto_links::SeparateSuggestionRequest;
use crate::features::suggestions::merging;
use crate::features::suggestions::permissions::ReviewSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rules::Move;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Takes a suggestion out of the one it was merged into, before that is answered (J5): the same units go
/// on with it on its own, and its deadline runs on from its own hand-over.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "split_off_merged_suggestion",
    request_body = SeparateSuggestionRequest,
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
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_not_merged`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/separations")]
pub async fn split_off_merged_suggestion(
    permit: Permit<ReviewSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<SeparateSuggestionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            separate(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, events, to-dos.
pub(in crate::features) fn separate(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &SeparateSuggestionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    case.step(tx, acting, Move::Separate)?;
    merging::separate(tx, acting, &mut case, &request.reason)?;
    Ok(case)
}

//! `POST /suggestions/{id}/mergers`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto_links::MergeSuggestionsRequest;
use crate::features::suggestions::permissions::ReviewSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::selection::unique;
use crate::features::suggestions::{entries_links, merging, store};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Has others handled together with this one (J5). Each keeps its authors and number, and is answered
/// and rated on its own; what is done to this one is done for all.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "merge_suggestions",
    request_body = MergeSuggestionsRequest,
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
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_merged`, `suggestion_not_mergeable`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/mergers")]
pub async fn merge_suggestions(
    permit: Permit<ReviewSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<MergeSuggestionsRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            merge(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn merge(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &MergeSuggestionsRequest,
) -> Result<Case, Problem> {
    let ids = unique(&request.suggestion_ids, "/suggestion_ids")?;
    let mut case = Case::open(tx, acting, id, seen)?;
    case.step(tx, acting, Move::Merge)?;
    case.save(tx, acting)?;
    let note = request.note.as_deref();
    let mut numbers = Vec::new();
    for other in ids {
        let row = store::lock_now(tx, &acting.scope, other)?;
        numbers.push(row.number.clone().unwrap_or_else(|| row.title.clone()));
        merging::merge(tx, acting, &case.row, row, note)?;
    }
    entries_links::took_in(&case.row, &numbers, note).write(tx, acting)?;
    Ok(case)
}

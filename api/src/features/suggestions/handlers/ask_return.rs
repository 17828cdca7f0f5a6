//! `POST /suggestions/{id}/return-requests`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto_handling::AskReturnRequest;
use crate::features::suggestions::permissions::HandleSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::{entries_handling, store_people, store_returns};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Asks the office to take it back, with a reason, within the days of `return_days` (J7).
#[utoipa::path(
    tag = "suggestions",
    operation_id = "request_suggestion_return",
    request_body = AskReturnRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.handle"])),
    extensions(("x-permission" = json!("suggestions.handle"))),
    responses(
        (status = 200, description = "The suggestion as it is now.", body = SuggestionResponse),
        (status = 403, description = "`suggestion_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_return_asked`, `suggestion_return_late`, `suggestion_part_done`, `suggestion_merged`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/return-requests")]
pub async fn request_suggestion_return(
    permit: Permit<HandleSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AskReturnRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            ask_return(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn ask_return(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &AskReturnRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    case.step(tx, acting, Move::AskReturn)?;
    let still_waiting = case.standing.returns.iter().any(|r| r.decision.is_none());
    let unit_id = acting.scope.organ_id();
    store_returns::ask(tx, acting, &case.row, unit_id, &request.reason)?;
    case.save(tx, acting)?;
    let unit = store_people::organ_name(tx, case.row.county_id, unit_id)?;
    entries_handling::return_asked(&case.row, &unit, &request.reason, still_waiting)
        .write(tx, acting)?;
    Ok(case)
}

//! `POST /suggestions/{id}/withdrawals`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto::WithdrawSuggestionRequest;
use crate::features::suggestions::permissions::EditSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::{entries, merging, periods, store_extensions, store_returns};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Withdraws it, with a reason; its handling ends (J4).
#[utoipa::path(
    tag = "suggestions",
    operation_id = "withdraw_suggestion",
    request_body = WithdrawSuggestionRequest,
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
#[post("/suggestions/{id}/withdrawals")]
pub async fn withdraw_suggestion(
    permit: Permit<EditSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<WithdrawSuggestionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            withdraw(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn withdraw(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &WithdrawSuggestionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    let next = case.step(tx, acting, Move::Withdraw)?;
    periods::apply(tx, acting, &mut case.row, next.deadline)?;
    store_extensions::lapse(tx, acting, &case.row)?;
    store_returns::lapse(tx, acting, &case.row, None)?;
    case.save(tx, acting)?;
    entries::withdrawn(&case.row, request).write(tx, acting)?;
    merging::let_go(tx, acting, &case.row)?;
    Ok(case)
}

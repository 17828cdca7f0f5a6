//! `POST /suggestions/{id}/reviews`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto::ReviewSuggestionRequest;
use crate::features::suggestions::model::Decision;
use crate::features::suggestions::permissions::ReviewSuggestion;
use crate::features::suggestions::registration::number;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rows::Review;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::{entries, store_acts};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;

/// Admits it, which gives it its number, sends it back with a reason, or passes on what is not a
/// suggestion (J2).
#[utoipa::path(
    tag = "suggestions",
    operation_id = "review_suggestion",
    request_body = ReviewSuggestionRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.review"])),
    extensions(("x-permission" = json!("suggestions.review"))),
    responses(
        (status = 200, description = "The suggestion as it is now.", body = SuggestionResponse),
        (status = 403, description = "`suggestion_not_your_turn`, `suggestion_mandate_suspended`, `suggestion_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/reviews")]
pub async fn review_suggestion(
    permit: Permit<ReviewSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<ReviewSuggestionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            review(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn review(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &ReviewSuggestionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    let by = Move::Review {
        decision: request.decision,
        has_reason: request.reason.is_some(),
    };
    let is_transferred = request.decision == Decision::Transferred;
    if is_transferred != request.transferred_to.is_some() {
        let code = if is_transferred {
            "required"
        } else {
            "not_transferred"
        };
        return Err(Problem::field("/transferred_to", code));
    }
    case.step(tx, acting, by)?;
    let review = Review {
        county_id: case.row.county_id,
        id: new_id(),
        suggestion_id: case.row.id,
        decision: request.decision,
        reason: request.reason.clone(),
        transferred_to: request.transferred_to,
        reviewed_by: acting.scope.account_id(),
        reviewed_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_acts::insert_review(tx, &review)?;
    match request.decision {
        Decision::Accepted => {
            number(tx, acting, &mut case.row)?;
            case.save(tx, acting)?;
            entries::accepted(&case.row).write(tx, acting)?;
        }
        Decision::Returned => {
            case.save(tx, acting)?;
            entries::returned(&case.row, request.reason.as_deref()).write(tx, acting)?;
        }
        Decision::Transferred => {
            case.save(tx, acting)?;
            let (to, reason) = (request.transferred_to, request.reason.as_deref());
            entries::transferred(&case.row, to, reason).write(tx, acting)?;
        }
    }
    Ok(case)
}

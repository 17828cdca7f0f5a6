//! `POST /suggestions/{id}/supervision-outcomes`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto_promises::RecordOutcomeRequest;
use crate::features::suggestions::model::SupervisionKind;
use crate::features::suggestions::permissions::AssignSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::{entries_promises, error, store_supervision};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Records what deputy and unit agreed on when they met under special supervision, which a second
/// dissatisfaction opened (J13).
#[utoipa::path(
    tag = "suggestions",
    operation_id = "record_supervision_outcome",
    request_body = RecordOutcomeRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.assign"])),
    extensions(("x-permission" = json!("suggestions.assign"))),
    responses(
        (status = 200, description = "The suggestion as it is now.", body = SuggestionResponse),
        (status = 403, description = "`suggestion_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_not_supervised`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/supervision-outcomes")]
pub async fn record_supervision_outcome(
    permit: Permit<AssignSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RecordOutcomeRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            record_outcome(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn record_outcome(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &RecordOutcomeRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    case.step(tx, acting, Move::RecordOutcome)?;
    if request.held_on > acting.today {
        return Err(Problem::field("/held_on", "future"));
    }
    let mut all = store_supervision::list(tx, &case.row)?.into_iter();
    let open = all
        .find(|s| s.kind == SupervisionKind::Special && s.outcome.is_none())
        .ok_or_else(|| error::NOT_SUPERVISED.problem())?;
    if request.held_on < open.decided_on {
        return Err(Problem::field("/held_on", "before_supervision"));
    }
    store_supervision::conclude(tx, &open, &request.outcome, request.held_on)?;
    case.save(tx, acting)?;
    entries_promises::outcome(&case.row, request).write(tx, acting)?;
    Ok(case)
}

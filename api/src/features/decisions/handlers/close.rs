//! `POST /decisions/{id}/closings`

use crate::features::decisions::case::Case;
use crate::features::decisions::case::happened;
use crate::features::decisions::dto::CloseDecisionRequest;
use crate::features::decisions::log::{Entry, steps};
use crate::features::decisions::model::{DecisionAction, DecisionStatus};
use crate::features::decisions::permissions::ManageDecisions;
use crate::features::decisions::response::DecisionResponse;
use crate::features::decisions::rows::ClosingRow;
use crate::features::decisions::{store, store_acts};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Says how it ended (S10), once the body is content with every report, or nobody need report; the deputies of the
/// congress and the units are told. Publishing and filing may follow.
#[utoipa::path(
    tag = "decisions",
    operation_id = "close_decision",
    request_body = CloseDecisionRequest,
    params(
        ("id" = Id, Path, description = "Decision"),
        ("If-Match" = String, Header, description = "Version of the decision, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["decisions.manage"])),
    extensions(("x-permission" = json!("decisions.manage"))),
    responses(
        (status = 200, description = "The decision as it is now.", body = DecisionResponse),
        (status = 403, description = "`decision_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`decision_not_in_state`, `decision_not_accepted`, `decision_not_handed_over`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/decisions/{id}/closings")]
pub async fn close_decision(
    permit: Permit<ManageDecisions>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<CloseDecisionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            close(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, clocks, event, to-dos.
fn close(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &CloseDecisionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, DecisionAction::Close)?;
    let judged = store_acts::last_judged(tx, &case.row, None)?;
    let (first, code) = match judged {
        Some(judged) => (Some(judged), "before_last_judgement"),
        None => (case.row.adopted_on, "before_adoption"),
    };
    happened(acting, request.closed_on, first, ("/closed_on", code))?;
    let row = ClosingRow {
        county_id: case.row.county_id,
        decision_id: case.row.id,
        outcome: request.outcome,
        closed_on: request.closed_on,
        recorded_by: acting.scope.account_id(),
        recorded_by_name: acting.actor_name().to_owned(),
        at: acting.now,
        summary: request.summary.clone(),
    };
    store_acts::insert_closing(tx, &row)?;
    case.row.status = DecisionStatus::Closed;
    case.save(tx, acting)?;
    let deputies = store::deputies(tx, &case.row)?;
    let units: Vec<Id> = case.handovers.iter().map(|one| one.unit_id).collect();
    Entry::new(&case.row, "decision.closed")
        .with("closed_on", request.closed_on.to_string())
        .closing_for_office(steps::HAND_OVER)
        .closing_for_office(steps::CLOSE)
        .telling_deputies(&deputies)
        .telling(units)
        .write(tx, acting)?;
    Ok(case)
}

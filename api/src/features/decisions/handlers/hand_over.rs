//! `POST /decisions/{id}/handovers`

use crate::features::decisions::adopting;
use crate::features::decisions::case::Case;
use crate::features::decisions::dto::HandOverDecisionRequest;
use crate::features::decisions::handing_over::enter;
use crate::features::decisions::log::{Entry, steps};
use crate::features::decisions::model::{DecisionAction, DecisionClockKind};
use crate::features::decisions::permissions::ManageDecisions;
use crate::features::decisions::response::DecisionResponse;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Hands it over to units, each with what is asked of it. Each reports by the day named for it, else within
/// `opinion_report_months` (S3, S10). More units may follow until it is closed.
#[utoipa::path(
    tag = "decisions",
    operation_id = "record_decision_handover",
    request_body = HandOverDecisionRequest,
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
        (status = 409, description = "`decision_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/decisions/{id}/handovers")]
pub async fn record_decision_handover(
    permit: Permit<ManageDecisions>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<HandOverDecisionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            hand_over(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, clocks, event, to-dos.
pub(in crate::features) fn hand_over(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &HandOverDecisionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, DecisionAction::HandOver)?;
    let receivers = enter(tx, acting, &case, request)?;
    let new = receivers.iter().map(|one| one.row.clone());
    case.handovers.extend(new);
    case.follow_units()?;
    let done = (DecisionClockKind::HandOver, request.decided_on);
    adopting::stop(tx, acting, &case.row, done)?;
    case.row.hand_over_due_on = None;
    case.save(tx, acting)?;
    let names: Vec<&str> = receivers.iter().map(|one| one.name.as_str()).collect();
    let due_on = receivers.iter().map(|one| one.row.due_on).min();
    let entry = Entry::new(&case.row, "decision.handed_over")
        .with("names", names.join("、"))
        .with("decided_by", request.decided_by.clone())
        .with("decided_on", request.decided_on.to_string())
        .with("due_on", due_on.map(|day| day.to_string()))
        .closing_for_office(steps::HAND_OVER)
        .closing_for_office(steps::CLOSE);
    receivers
        .iter()
        .fold(entry, |entry, one| {
            let unit = Audience::organ(one.row.unit_id);
            entry.opening(unit, steps::REPORT, Some(one.row.due_on))
        })
        .write(tx, acting)?;
    Ok(case)
}

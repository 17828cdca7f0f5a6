//! `POST /decisions/{id}/handovers/{handover_id}/judgements`

use crate::features::decisions::case::Case;
use crate::features::decisions::case::happened;
use crate::features::decisions::dto::JudgeDecisionReportRequest;
use crate::features::decisions::handing_over::{open, until};
use crate::features::decisions::log::{Entry, steps};
use crate::features::decisions::model::{DecisionAction, DecisionHandoverStatus, DecisionVerdict};
use crate::features::decisions::permissions::ManageDecisions;
use crate::features::decisions::response::DecisionResponse;
use crate::features::decisions::rows::HandoverRow;
use crate::features::decisions::{error, judging, store_acts};
use crate::features::organs;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Body, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::{post, web};

/// Records what the body thinks of the newest report of a unit: content, or to be improved and reported again by a
/// day (S3, S10), with the count of a satisfaction rating where there was one (S7, S8).
#[utoipa::path(
    tag = "decisions",
    operation_id = "judge_decision_report",
    request_body = JudgeDecisionReportRequest,
    params(
        ("id" = Id, Path, description = "Decision"),
        ("handover_id" = Id, Path, description = "The decision in the hands of the unit"),
        ("If-Match" = String, Header, description = "Version of the decision, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["decisions.manage"])),
    extensions(("x-permission" = json!("decisions.manage"))),
    responses(
        (status = 200, description = "The decision as it is now.", body = DecisionResponse),
        (status = 403, description = "`decision_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`decision_not_in_state`, `decision_nothing_to_judge`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/decisions/{id}/handovers/{handover_id}/judgements")]
pub async fn judge_decision_report(
    permit: Permit<ManageDecisions>,
    path: web::Path<(String, String)>,
    seen: IfMatch,
    key: Idempotency,
    body: Body<JudgeDecisionReportRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    // A malformed identifier is simply not found.
    let (Ok(id), Ok(handover)) = (path.0.parse(), path.1.parse()) else {
        return Err(Problem::not_found());
    };
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            judge(tx, acting, (id, handover), seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, clocks, event, to-dos.
fn judge(
    tx: &mut Tx<'_>,
    acting: &Acting,
    (id, handover): (Id, Id),
    seen: IfMatch,
    request: &JudgeDecisionReportRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, DecisionAction::Judge)?;
    let mut handovers = case.handovers.iter();
    let place = handovers.position(|one| one.id == handover);
    let place = place.ok_or_else(Problem::not_found)?;
    let mut of = case.handovers[place].clone();
    let unjudged = store_acts::report(tx, &of)?.filter(|one| one.verdict.is_none());
    let mut report = unjudged.ok_or_else(|| error::NOTHING_TO_JUDGE.problem())?;
    let at = ("/judged_on", "before_report");
    happened(acting, request.judged_on, Some(report.reported_on), at)?;
    judging::take(acting, &mut report, request)?;
    store_acts::save_judgement(tx, &report)?;
    next_round(tx, acting, &mut of, request)?;
    store_acts::save_handover(tx, &of)?;
    let (unit_id, due_on, status) = (of.unit_id, of.due_on, of.status);
    let name = organs::names(tx, of.county_id, &[unit_id])?.remove(&unit_id);
    case.handovers[place] = of;
    case.follow_units()?;
    case.save(tx, acting)?;
    let is_accepted = status == DecisionHandoverStatus::Accepted;
    let kind = match is_accepted {
        true => "decision.accepted",
        false => "decision.sent_back",
    };
    let mut entry = Entry::new(&case.row, kind)
        .with("unit_id", unit_id.to_string())
        .with("unit_name", name.unwrap_or_default())
        .with("judged_by", request.judged_by.clone())
        .with("judged_on", request.judged_on.to_string());
    if !case.snapshot().has_unjudged {
        entry = entry.closing_for_office(steps::JUDGE);
    }
    if is_accepted {
        entry = entry.telling([unit_id]);
    } else {
        let unit = Audience::organ(unit_id);
        entry = entry
            .with("due_on", due_on.to_string())
            .opening(unit, steps::REPORT, Some(due_on));
    }
    if case.snapshot().all_accepted {
        entry = entry.opening_for_office(steps::CLOSE, None);
    }
    entry.write(tx, acting)?;
    Ok(case)
}

/// Where it stands with the unit now: done, or another report by a day.
fn next_round(
    tx: &mut Tx<'_>,
    acting: &Acting,
    of: &mut HandoverRow,
    said: &JudgeDecisionReportRequest,
) -> Result<(), Problem> {
    match (said.verdict, said.due_on) {
        (DecisionVerdict::Improve, Some(day)) => {
            let term = until(said.judged_on, day, "/due_on")?;
            let start = ("clocks.event.decision_sent_back", said.judged_on);
            of.due_on = open(tx, acting, of.id, start, term)?;
            of.round += 1;
            of.status = DecisionHandoverStatus::Waiting;
        }
        _ => of.status = DecisionHandoverStatus::Accepted,
    }
    Ok(())
}

//! `POST /decisions/{id}/handovers/{handover_id}/reports`

use crate::features::decisions::case::Case;
use crate::features::decisions::case::happened;
use crate::features::decisions::dto::ReportDecisionRequest;
use crate::features::decisions::log::{Entry, steps};
use crate::features::decisions::model::{DecisionAction, DecisionHandoverStatus};
use crate::features::decisions::permissions::ReportDecision;
use crate::features::decisions::response::DecisionResponse;
use crate::features::decisions::rows::{HandoverRow, ReportRow};
use crate::features::decisions::{error, store_acts};
use crate::features::{clocks, organs};
use crate::platform::auth::{Acting, Permit, Role};
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Body, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::{post, web};

/// Records how a unit dealt with it and who answers for that: the unit itself, or the office that was told. The body
/// then judges the report.
#[utoipa::path(
    tag = "decisions",
    operation_id = "report_decision",
    request_body = ReportDecisionRequest,
    params(
        ("id" = Id, Path, description = "Decision"),
        ("handover_id" = Id, Path, description = "The decision in the hands of the unit"),
        ("If-Match" = String, Header, description = "Version of the decision, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["decisions.report"])),
    extensions(("x-permission" = json!("decisions.report"))),
    responses(
        (status = 200, description = "The decision as it is now.", body = DecisionResponse),
        (status = 403, description = "`decision_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`decision_not_in_state`, `decision_already_reported`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/decisions/{id}/handovers/{handover_id}/reports")]
pub async fn report_decision(
    permit: Permit<ReportDecision>,
    path: web::Path<(String, String)>,
    seen: IfMatch,
    key: Idempotency,
    body: Body<ReportDecisionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    // A malformed identifier is simply not found.
    let (Ok(id), Ok(handover)) = (path.0.parse(), path.1.parse()) else {
        return Err(Problem::not_found());
    };
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            report(tx, acting, (id, handover), seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, clocks, event, to-dos.
pub(in crate::features) fn report(
    tx: &mut Tx<'_>,
    acting: &Acting,
    (id, handover): (Id, Id),
    seen: IfMatch,
    request: &ReportDecisionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, DecisionAction::Report)?;
    // It waits once, however many reports there are.
    let had_unjudged = case.snapshot().has_unjudged;
    let own = acting.scope.organ_id();
    let may = |one: &HandoverRow| acting.scope.role() != Role::Undertaker || one.unit_id == own;
    let mut handovers = case.handovers.iter();
    let place = handovers.position(|one| one.id == handover && may(one));
    let place = place.ok_or_else(Problem::not_found)?;
    let mut of = case.handovers[place].clone();
    if of.status != DecisionHandoverStatus::Waiting {
        return Err(error::ALREADY_REPORTED.problem());
    }
    let sent_back = store_acts::last_judged(tx, &case.row, Some(of.id))?;
    let first = sent_back.unwrap_or(of.decided_on);
    let at = ("/reported_on", "before_hand_over");
    happened(acting, request.reported_on, Some(first), at)?;
    store_acts::insert_report(tx, &row(acting, &of, request))?;
    of.status = DecisionHandoverStatus::Reported;
    store_acts::save_handover(tx, &of)?;
    clocks::store::close(tx, &acting.scope, of.id, request.reported_on)?;
    let unit_id = of.unit_id;
    let name = organs::names(tx, of.county_id, &[unit_id])?.remove(&unit_id);
    case.handovers[place] = of;
    case.follow_units()?;
    case.save(tx, acting)?;
    let entry = Entry::new(&case.row, "decision.reported")
        .with("unit_id", unit_id.to_string())
        .with("unit_name", name.unwrap_or_default())
        .with("reported_by", request.reported_by.clone())
        .with("reported_post", request.reported_post.clone())
        .closing(Audience::organ(unit_id), steps::REPORT)
        .telling_office();
    let entry = match had_unjudged {
        true => entry,
        false => entry.opening_for_office(steps::JUDGE, None),
    };
    entry.write(tx, acting)?;
    Ok(case)
}

fn row(acting: &Acting, of: &HandoverRow, said: &ReportDecisionRequest) -> ReportRow {
    ReportRow {
        county_id: of.county_id,
        handover_id: of.id,
        round: of.round,
        decision_id: of.decision_id,
        reported_by: said.reported_by.clone(),
        reported_post: said.reported_post.clone(),
        reported_on: said.reported_on,
        recorded_by: acting.scope.account_id(),
        recorded_by_name: acting.actor_name().to_owned(),
        at: acting.now,
        verdict: None,
        judged_on: None,
        judged_by: None,
        judged_recorded_by_name: None,
        grade: None,
        rating: None,
        content: said.content.clone(),
        remarks: None,
    }
}

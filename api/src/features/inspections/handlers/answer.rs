//! `POST /inspections/{id}/handovers/{handover_id}/answers`

use crate::features::clocks;
use crate::features::inspections::case::Case;
use crate::features::inspections::dto::AnswerInspectionRequest;
use crate::features::inspections::handing_over::next_due;
use crate::features::inspections::log::{Entry, steps};
use crate::features::inspections::model::{InspectionAction, InspectionStatus};
use crate::features::inspections::permissions::AnswerInspection;
use crate::features::inspections::response::InspectionResponse;
use crate::features::inspections::rows::HandoverRow;
use crate::features::inspections::{error, store_acts};
use crate::features::organs;
use crate::platform::auth::{Acting, Permit, Role};
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Body, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::{post, web};

/// Records how a unit dealt with what the report says (代表法31): the unit itself, or the office that was
/// told. When every unit has answered, the office feeds the result back.
#[utoipa::path(
    tag = "inspections",
    operation_id = "answer_inspection",
    request_body = AnswerInspectionRequest,
    params(
        ("id" = Id, Path, description = "Inspection"),
        ("handover_id" = Id, Path, description = "The report in the hands of the unit"),
        ("If-Match" = String, Header, description = "Version of the inspection, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["inspections.answer"])),
    extensions(("x-permission" = json!("inspections.answer"))),
    responses(
        (status = 200, description = "The inspection as it is now.", body = InspectionResponse),
        (status = 403, description = "`inspection_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`inspection_not_in_state`, `inspection_already_answered`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/inspections/{id}/handovers/{handover_id}/answers")]
pub async fn answer_inspection(
    permit: Permit<AnswerInspection>,
    path: web::Path<(String, String)>,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AnswerInspectionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    // A malformed identifier is simply not found.
    let (Ok(id), Ok(handover)) = (path.0.parse(), path.1.parse()) else {
        return Err(Problem::not_found());
    };
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            answer(tx, acting, (id, handover), seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn answer(
    tx: &mut Tx<'_>,
    acting: &Acting,
    (id, handover): (Id, Id),
    seen: IfMatch,
    request: &AnswerInspectionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, InspectionAction::Answer)?;
    let own = acting.scope.organ_id();
    let may = |one: &HandoverRow| acting.scope.role() != Role::Undertaker || one.unit_id == own;
    let row = case
        .handovers
        .iter_mut()
        .find(|one| one.id == handover && may(one))
        .ok_or_else(Problem::not_found)?;
    if row.answer.is_some() {
        return Err(error::ALREADY_ANSWERED.problem());
    }
    take(acting, row, request)?;
    store_acts::save_answer(tx, row)?;
    clocks::store::close(tx, &acting.scope, row.id, request.answered_on)?;
    let unit_id = row.unit_id;
    let name = organs::names(tx, row.county_id, &[unit_id])?.remove(&unit_id);
    case.row.answered_count += 1;
    case.row.due_on = next_due(&case.handovers);
    if case.row.due_on.is_none() {
        case.row.status = InspectionStatus::Answered;
    }
    case.save(tx, acting)?;
    let entry = Entry::new(&case.row, "inspection.answered")
        .with("unit_id", unit_id.to_string())
        .with("unit_name", name.unwrap_or_default())
        .with("answered_by", request.answered_by.clone())
        .with("answered_post", request.answered_post.clone())
        .closing(Audience::organ(unit_id), steps::ANSWER)
        .telling_office();
    let entry = if case.row.status == InspectionStatus::Answered {
        entry.opening_for_office(steps::FEED_BACK)
    } else {
        entry
    };
    entry.write(tx, acting)?;
    Ok(case)
}

fn take(
    acting: &Acting,
    row: &mut HandoverRow,
    said: &AnswerInspectionRequest,
) -> Result<(), Problem> {
    if said.answered_on > acting.today {
        return Err(Problem::field("/answered_on", "future"));
    }
    if said.answered_on < row.decided_on {
        return Err(Problem::field("/answered_on", "before_hand_over"));
    }
    row.answer = Some(said.answer.clone());
    row.answered_by = Some(said.answered_by.clone());
    row.answered_post = Some(said.answered_post.clone());
    row.answered_on = Some(said.answered_on);
    row.answer_recorded_by = Some(acting.scope.account_id());
    row.answer_recorded_by_name = Some(acting.actor_name().to_owned());
    row.answered_at = Some(acting.now);
    Ok(())
}

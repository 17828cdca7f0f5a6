//! `POST /inspections/{id}/handover-withdrawals`

use crate::features::inspections::case::Case;
use crate::features::inspections::dto::TakeBackInspectionRequest;
use crate::features::inspections::error;
use crate::features::inspections::handing_over::next_due;
use crate::features::inspections::log::{Entry, steps};
use crate::features::inspections::model::{InspectionAction, InspectionStatus};
use crate::features::inspections::permissions::HandOverInspection;
use crate::features::inspections::response::InspectionResponse;
use crate::features::inspections::store_acts;
use crate::features::{clocks, organs};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Takes the report back from a unit that has not answered, which is told why and no longer sees it. Without
/// any unit it waits to be handed over again.
#[utoipa::path(
    tag = "inspections",
    operation_id = "withdraw_inspection_handover",
    request_body = TakeBackInspectionRequest,
    params(
        ("id" = Id, Path, description = "Inspection"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["inspections.hand_over"])),
    extensions(("x-permission" = json!("inspections.hand_over"))),
    responses(
        (status = 200, description = "The inspection as it is now.", body = InspectionResponse),
        (status = 403, description = "`inspection_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`inspection_not_in_state`, `inspection_already_answered`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/inspections/{id}/handover-withdrawals")]
pub async fn withdraw_inspection_handover(
    permit: Permit<HandOverInspection>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<TakeBackInspectionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            take_back(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, deadline, event, to-dos.
fn take_back(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &TakeBackInspectionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, InspectionAction::TakeBack)?;
    let mut handovers = case.handovers.iter();
    let place = handovers.position(|one| one.id == request.handover_id);
    let place = place.ok_or_else(|| Problem::field("/handover_id", "not_handed_over"))?;
    if case.handovers[place].answer.is_some() {
        return Err(error::ALREADY_ANSWERED.problem());
    }
    let gone = case.handovers.remove(place);
    clocks::store::close(tx, &acting.scope, gone.id, acting.today)?;
    store_acts::delete_handover(tx, &gone)?;
    let mut names = organs::names(tx, case.row.county_id, &[gone.unit_id])?;
    let is_waiting = case.handovers.iter().any(|one| one.answer.is_none());
    case.row.status = match case.handovers.is_empty() {
        true => InspectionStatus::Open,
        false if is_waiting => InspectionStatus::HandedOver,
        false => InspectionStatus::Answered,
    };
    case.row.unit_count = i32::try_from(case.handovers.len()).map_err(Problem::internal)?;
    case.row.due_on = next_due(&case.handovers);
    case.save(tx, acting)?;
    let entry = Entry::new(&case.row, "inspection.taken_back")
        .with("unit_name", names.remove(&gone.unit_id))
        .with("reason", request.reason.clone())
        .closing(Audience::organ(gone.unit_id), steps::ANSWER)
        .leaving(gone.unit_id)
        .telling(&case.deputies);
    let entry = match case.row.status {
        InspectionStatus::Open => entry.opening_for_office(steps::HAND_OVER),
        InspectionStatus::Answered => entry.opening_for_office(steps::FEED_BACK),
        _ => entry,
    };
    entry.write(tx, acting)?;
    Ok(case)
}

//! `POST /inspections/{id}/handovers`

use crate::features::inspections::case::Case;
use crate::features::inspections::dto::HandOverInspectionRequest;
use crate::features::inspections::handing_over::{enter, next_due};
use crate::features::inspections::log::{Entry, steps};
use crate::features::inspections::model::{InspectionAction, InspectionStatus};
use crate::features::inspections::permissions::HandOverInspection;
use crate::features::inspections::response::InspectionResponse;
use crate::features::inspections::store_acts;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Hands the report over to the units concerned (代表法31). Each answers within `inspection_report_months`
/// from the day of the decision. More units may follow until all have answered.
#[utoipa::path(
    tag = "inspections",
    operation_id = "record_inspection_handover",
    request_body = HandOverInspectionRequest,
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
        (status = 409, description = "`inspection_not_in_state`, `inspection_report_missing`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/inspections/{id}/handovers")]
pub async fn record_inspection_handover(
    permit: Permit<HandOverInspection>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<HandOverInspectionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            hand_over(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, deadlines, event, to-dos.
pub(in crate::features) fn hand_over(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &HandOverInspectionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, InspectionAction::HandOver)?;
    let receivers = enter(tx, acting, &case, request)?;
    case.handovers
        .extend(receivers.iter().map(|one| one.row.clone()));
    case.row.status = InspectionStatus::HandedOver;
    case.row.unit_count = i32::try_from(case.handovers.len()).map_err(Problem::internal)?;
    case.row.due_on = next_due(&case.handovers);
    case.save(tx, acting)?;
    store_acts::set_said(tx, &case.row, true)?;
    let names: Vec<&str> = receivers.iter().map(|one| one.name.as_str()).collect();
    let due_on = next_due(&case.handovers[case.handovers.len() - receivers.len()..]);
    let office = Audience::organ(case.row.office_id);
    let entry = Entry::new(&case.row, "inspection.handed_over")
        .with("names", names.join("、"))
        .with("decided_by", request.decided_by.clone())
        .with("decided_on", request.decided_on.to_string())
        .with("due_on", due_on.map(|day| day.to_string()))
        .closing(office, steps::HAND_OVER)
        .telling(&case.deputies);
    receivers
        .iter()
        .fold(entry, |entry, one| {
            let unit = Audience::organ(one.row.unit_id);
            entry.opening(unit, steps::ANSWER, Some(one.row.due_on))
        })
        .write(tx, acting)?;
    Ok(case)
}

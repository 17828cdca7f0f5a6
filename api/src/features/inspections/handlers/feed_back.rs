//! `POST /inspections/{id}/feedbacks`

use crate::features::inspections::case::Case;
use crate::features::inspections::dto::FeedBackInspectionRequest;
use crate::features::inspections::log::Entry;
use crate::features::inspections::model::{InspectionAction, InspectionStatus};
use crate::features::inspections::permissions::HandOverInspection;
use crate::features::inspections::response::InspectionResponse;
use crate::features::inspections::rows::FeedbackRow;
use crate::features::inspections::store_acts;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Feeds the result back to the deputies who took part (代表法31), who are told of it; done.
#[utoipa::path(
    tag = "inspections",
    operation_id = "record_inspection_feedback",
    request_body = FeedBackInspectionRequest,
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
        (status = 409, description = "`inspection_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/inspections/{id}/feedbacks")]
pub async fn record_inspection_feedback(
    permit: Permit<HandOverInspection>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<FeedBackInspectionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            feed_back(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, notices.
pub(in crate::features) fn feed_back(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &FeedBackInspectionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, InspectionAction::FeedBack)?;
    if request.fed_back_on > acting.today {
        return Err(Problem::field("/fed_back_on", "future"));
    }
    let last = case
        .handovers
        .iter()
        .filter_map(|one| one.answered_on)
        .max();
    if last.is_some_and(|last| request.fed_back_on < last) {
        return Err(Problem::field("/fed_back_on", "before_last_answer"));
    }
    let row = FeedbackRow {
        county_id: case.row.county_id,
        inspection_id: case.row.id,
        fed_back_on: request.fed_back_on,
        recorded_by: acting.scope.account_id(),
        recorded_by_name: acting.actor_name().to_owned(),
        at: acting.now,
        summary: request.summary.clone(),
    };
    store_acts::insert_feedback(tx, &row)?;
    case.row.status = InspectionStatus::FedBack;
    case.save(tx, acting)?;
    Entry::new(&case.row, "inspection.fed_back")
        .with("fed_back_on", request.fed_back_on.to_string())
        .closing_all()
        .telling(&case.deputies)
        .write(tx, acting)?;
    Ok(case)
}

//! `POST /motions/{id}/decisions`

use crate::features::motions::case::Case;
use crate::features::motions::converting::convert;
use crate::features::motions::deciding::{decided, said};
use crate::features::motions::dto::DecideMotionRequest;
use crate::features::motions::model::MotionAction;
use crate::features::motions::model::MotionStatus;
use crate::features::motions::permissions::DecideMotion;
use crate::features::motions::response::MotionResponse;
use crate::features::motions::rows::DecisionRow;
use crate::features::motions::{rules, store_acts};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;

/// Records what the presidium decided (组织法22): on the agenda, to a special committee first, back
/// for revision, not on the agenda, or not on the agenda and handled as a suggestion (J3).
#[utoipa::path(
    tag = "motions",
    operation_id = "record_motion_decision",
    request_body = DecideMotionRequest,
    params(
        ("id" = Id, Path, description = "Motion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["motions.decide"])),
    extensions(("x-permission" = json!("motions.decide"))),
    responses(
        (status = 200, description = "The motion as it is now.", body = MotionResponse),
        (status = 403, description = "`motion_not_your_turn`, `suggestion_mandate_suspended`, `suggestion_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`motion_not_in_state`, `motion_late`, `motion_no_committee`, `motion_report_missing`, `motion_not_by_deputies`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/motions/{id}/decisions")]
pub async fn record_motion_decision(
    permit: Permit<DecideMotion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<DecideMotionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            decide(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn decide(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &DecideMotionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, MotionAction::Decide)?;
    let at = case.standing.snapshot(&case.row);
    let next = rules::decide(&at, request.decision).map_err(|why| case.refused(acting, why))?;
    said(acting, &case.row, request)?;
    if next == MotionStatus::Converted {
        case.row.suggestion_id = Some(convert(tx, acting, &case)?);
    }
    case.row.status = next;
    let decision = DecisionRow {
        county_id: case.row.county_id,
        id: new_id(),
        motion_id: case.row.id,
        decision: request.decision,
        reason: request.reason.clone(),
        committee_name: request.committee_name.clone(),
        decided_on: request.decided_on,
        recorded_by: acting.scope.account_id(),
        recorded_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_acts::insert_decision(tx, &decision)?;
    case.save(tx, acting)?;
    decided(&case.row, &decision)
        .telling(&case.standing.proposers())
        .write(tx, acting)?;
    Ok(case)
}

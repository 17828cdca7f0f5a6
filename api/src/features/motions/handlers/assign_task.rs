//! `POST /motions/{id}/tasks`

use crate::features::motions::case::Case;
use crate::features::motions::dto::AssignMotionTaskRequest;
use crate::features::motions::log::{Entry, steps};
use crate::features::motions::model::MotionAction;
use crate::features::motions::permissions::DecideMotion;
use crate::features::motions::response::MotionResponse;
use crate::features::motions::rows::TaskRow;
use crate::features::motions::store_acts;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;

/// Says which unit carries out an adopted motion, and by when it reports.
#[utoipa::path(
    tag = "motions",
    operation_id = "assign_motion_task",
    request_body = AssignMotionTaskRequest,
    params(
        ("id" = Id, Path, description = "Motion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["motions.decide"])),
    extensions(("x-permission" = json!("motions.decide"))),
    responses(
        (status = 200, description = "The motion as it is now.", body = MotionResponse),
        (status = 403, description = "`motion_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`motion_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/motions/{id}/tasks")]
pub async fn assign_motion_task(
    permit: Permit<DecideMotion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AssignMotionTaskRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            assign_task(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn assign_task(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &AssignMotionTaskRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, MotionAction::AssignTask)?;
    if request.report_by < acting.today {
        return Err(Problem::field("/report_by", "past"));
    }
    let unit = store_acts::unit_name(tx, &case.row, request.unit_id)?
        .ok_or_else(|| Problem::field("/unit_id", "not_a_unit"))?;
    let task = TaskRow {
        county_id: case.row.county_id,
        id: new_id(),
        motion_id: case.row.id,
        unit_id: request.unit_id,
        task: request.task.clone(),
        report_by: request.report_by,
        given_by: acting.scope.account_id(),
        given_by_name: acting.actor_name().to_owned(),
        given_at: acting.now,
        report: None,
        signed_by: None,
        reported_by_name: None,
        reported_at: None,
    };
    store_acts::insert_task(tx, &task)?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "motion.task_assigned")
        .with("unit_name", unit)
        .with("report_on", task.report_by.to_string())
        .opening(
            Audience::organ(task.unit_id),
            steps::REPORT_TASK,
            Some(task.report_by),
        )
        .write(tx, acting)?;
    Ok(case)
}

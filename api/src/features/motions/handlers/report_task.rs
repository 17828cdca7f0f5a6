//! `POST /motions/{id}/task-reports`

use crate::features::motions::case::Case;
use crate::features::motions::dto::ReportMotionTaskRequest;
use crate::features::motions::log::{Entry, steps};
use crate::features::motions::model::MotionAction;
use crate::features::motions::permissions::ExecuteMotion;
use crate::features::motions::response::MotionResponse;
use crate::features::motions::rows::TaskRow;
use crate::features::motions::store_acts;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Reports how the unit carried out its task.
#[utoipa::path(
    tag = "motions",
    operation_id = "report_motion_task",
    request_body = ReportMotionTaskRequest,
    params(
        ("id" = Id, Path, description = "Motion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["motions.execute"])),
    extensions(("x-permission" = json!("motions.execute"))),
    responses(
        (status = 200, description = "The motion as it is now.", body = MotionResponse),
        (status = 403, description = "`motion_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`motion_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/motions/{id}/task-reports")]
pub async fn report_motion_task(
    permit: Permit<ExecuteMotion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<ReportMotionTaskRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            report_task(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn report_task(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &ReportMotionTaskRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, MotionAction::ReportTask)?;
    let own = acting.scope.organ_id();
    let open = |task: &&TaskRow| task.unit_id == own && task.reported_at.is_none();
    let mut open = case.standing.tasks.iter().filter(open).cloned();
    let mut task = open
        .find(|task| task.id == request.task_id)
        .ok_or_else(|| Problem::field("/task_id", "no_task"))?;
    task.report = Some(request.report.clone());
    task.signed_by = Some(request.signed_by.clone());
    task.reported_by_name = Some(acting.actor_name().to_owned());
    task.reported_at = Some(acting.now);
    store_acts::save_report(tx, &task)?;
    case.save(tx, acting)?;
    let unit = store_acts::unit_name(tx, &case.row, own)?;
    let others =
        case.standing.tasks.iter().any(|other| {
            other.unit_id == own && other.reported_at.is_none() && other.id != task.id
        });
    let mut entry = Entry::new(&case.row, "motion.task_reported")
        .with("unit_name", unit)
        .with("report", task.report.clone());
    if !others {
        entry = entry.closing(Audience::organ(own), steps::REPORT_TASK);
    }
    entry.write(tx, acting)?;
    Ok(case)
}

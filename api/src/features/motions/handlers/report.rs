//! `POST /motions/{id}/committee-reports`

use crate::features::motions::case::Case;
use crate::features::motions::dto::CommitteeReportRequest;
use crate::features::motions::log::{Entry, steps};
use crate::features::motions::model::MotionAction;
use crate::features::motions::permissions::DecideMotion;
use crate::features::motions::response::MotionResponse;
use crate::features::motions::rows::ReportRow;
use crate::features::motions::store_acts;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;

/// Records whether the special committee would put it on the agenda (组织法22); the presidium decides
/// next.
#[utoipa::path(
    tag = "motions",
    operation_id = "report_on_motion",
    request_body = CommitteeReportRequest,
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
        (status = 409, description = "`motion_not_in_state`, `motion_already_reported`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/motions/{id}/committee-reports")]
pub async fn report_on_motion(
    permit: Permit<DecideMotion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<CommitteeReportRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            report(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn report(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &CommitteeReportRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, MotionAction::Report)?;
    if request.reported_on > acting.today {
        return Err(Problem::field("/reported_on", "future"));
    }
    let report = ReportRow {
        county_id: case.row.county_id,
        id: new_id(),
        motion_id: case.row.id,
        opinion: request.opinion,
        content: request.content.clone(),
        reported_on: request.reported_on,
        recorded_by: acting.scope.account_id(),
        recorded_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_acts::insert_report(tx, &report)?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "motion.reported_on")
        .closing_all()
        .opening_for_office(steps::DECIDE)
        .write(tx, acting)?;
    Ok(case)
}

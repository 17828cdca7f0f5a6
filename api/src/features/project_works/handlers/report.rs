//! `POST /project-works/{id}/months`

use crate::features::project_works::case::Case;
use crate::features::project_works::dto_acts::ReportProjectMonthRequest;
use crate::features::project_works::model::ProjectWorkAction;
use crate::features::project_works::permissions::ExecuteProjectWorks;
use crate::features::project_works::progress;
use crate::features::project_works::response::ProjectWorkResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Reports how far a project was at the end of a month and what was paid (V13), or corrects it: the log keeps what
/// it was. Less than before needs a note.
#[utoipa::path(
    tag = "project-works",
    operation_id = "report_project_month",
    request_body = ReportProjectMonthRequest,
    params(
        ("id" = Id, Path, description = "Project work"),
        ("If-Match" = String, Header, description = "Version of the project work, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["project_works.execute"])),
    extensions(("x-permission" = json!("project_works.execute"))),
    responses(
        (status = 200, description = "The project work as it is now.", body = ProjectWorkResponse),
        (status = 403, description = "`project_work_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`project_work_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/project-works/{id}/months")]
pub async fn report_project_month(
    permit: Permit<ExecuteProjectWorks>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<ReportProjectMonthRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, Some(seen), ProjectWorkAction::Report)?;
            progress::report(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

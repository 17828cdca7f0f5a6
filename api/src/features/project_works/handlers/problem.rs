//! `POST /project-works/{id}/problems`

use crate::features::project_works::case::Case;
use crate::features::project_works::dto_acts::RecordProjectProblemRequest;
use crate::features::project_works::model::ProjectWorkAction;
use crate::features::project_works::permissions::ExecuteProjectWorks;
use crate::features::project_works::problems;
use crate::features::project_works::response::ProjectWorkResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Enters what was found wanting. Deputies who follow the project are told.
#[utoipa::path(
    tag = "project-works",
    operation_id = "record_project_problem",
    request_body = RecordProjectProblemRequest,
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
#[post("/project-works/{id}/problems")]
pub async fn record_project_problem(
    permit: Permit<ExecuteProjectWorks>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RecordProjectProblemRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, Some(seen), ProjectWorkAction::Problem)?;
            problems::found(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

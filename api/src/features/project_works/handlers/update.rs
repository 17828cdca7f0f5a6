//! `PATCH /project-works/{id}`

use crate::features::project_works::case::Case;
use crate::features::project_works::dto::UpdateProjectWorkRequest;
use crate::features::project_works::model::ProjectWorkAction;
use crate::features::project_works::permissions::ExecuteProjectWorks;
use crate::features::project_works::response::ProjectWorkResponse;
use crate::features::project_works::updating;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes a plan that is not published yet. What it was stands in the log; two who change it at once are told by
/// its version.
#[utoipa::path(
    tag = "project-works",
    operation_id = "update_project_work",
    request_body = UpdateProjectWorkRequest,
    params(
        ("id" = Id, Path, description = "Project work"),
        ("If-Match" = String, Header, description = "Version of the project work, such as `\"v3\"`"),
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
#[patch("/project-works/{id}")]
pub async fn update_project_work(
    permit: Permit<ExecuteProjectWorks>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateProjectWorkRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, Some(seen), ProjectWorkAction::Edit)?;
            updating::update(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

//! `PATCH /projects/{id}`

use crate::features::projects::case::Case;
use crate::features::projects::dto::UpdateProjectRequest;
use crate::features::projects::model::ProjectAction;
use crate::features::projects::permissions::ManageProjects;
use crate::features::projects::response::ProjectResponse;
use crate::features::projects::updating;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes the sheet of a project while it is screened. What it was stands in the log; two who change it at once
/// are told by its version.
#[utoipa::path(
    tag = "projects",
    operation_id = "update_project",
    request_body = UpdateProjectRequest,
    params(
        ("id" = Id, Path, description = "Project"),
        ("If-Match" = String, Header, description = "Version of the project, such as `\"v3\"`"),
    ),
    security(("bearer" = ["projects.manage"])),
    extensions(("x-permission" = json!("projects.manage"))),
    responses(
        (status = 200, description = "The project as it is now.", body = ProjectResponse),
        (status = 403, description = "`project_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`project_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/projects/{id}")]
pub async fn update_project(
    permit: Permit<ManageProjects>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateProjectRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, Some(seen), ProjectAction::Edit)?;
            updating::update(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

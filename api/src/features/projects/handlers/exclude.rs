//! `POST /projects/{id}/exclusions`

use crate::features::projects::case::Case;
use crate::features::projects::dto_acts::ExcludeProjectRequest;
use crate::features::projects::model::ProjectAction;
use crate::features::projects::permissions::ManageProjects;
use crate::features::projects::response::ProjectResponse;
use crate::features::projects::screening;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Says that a project is not eligible (V3), with the reason in words. Who gave its ideas is told.
#[utoipa::path(
    tag = "projects",
    operation_id = "exclude_project",
    request_body = ExcludeProjectRequest,
    params(
        ("id" = Id, Path, description = "Project"),
        ("If-Match" = String, Header, description = "Version of the project, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
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
#[post("/projects/{id}/exclusions")]
pub async fn exclude_project(
    permit: Permit<ManageProjects>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<ExcludeProjectRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, Some(seen), ProjectAction::Exclude)?;
            screening::exclude(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

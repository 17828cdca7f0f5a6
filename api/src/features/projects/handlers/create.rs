//! `POST /projects`

use crate::features::projects::create::create;
use crate::features::projects::dto::CreateProjectRequest;
use crate::features::projects::permissions::ManageProjects;
use crate::features::projects::response::ProjectResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Begins a project of a round, made of ideas that were taken up (V3, V13), to be screened. Who gave them is told.
#[utoipa::path(
    tag = "projects",
    operation_id = "create_project",
    request_body = CreateProjectRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["projects.manage"])),
    extensions(("x-permission" = json!("projects.manage"))),
    responses(
        (status = 201, description = "Entered.", body = ProjectResponse),
        (status = 403, description = "`forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/projects")]
pub async fn create_project(
    permit: Permit<ManageProjects>,
    key: Idempotent,
    body: Body<CreateProjectRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create(tx, acting, &request)?;
            let location = format!("/api/v1/projects/{}", case.row.id);
            Reply::created(&case.answer(tx, acting)?, case.row.version, location)
        })
        .await
}

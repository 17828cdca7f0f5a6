//! `POST /project-works`

use crate::features::project_works::create::create;
use crate::features::project_works::dto::CreateProjectWorkRequest;
use crate::features::project_works::permissions::ExecuteProjectWorks;
use crate::features::project_works::response::ProjectWorkResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Begins the plan of a project that the congress chose (V5); its unit writes it, or the office.
#[utoipa::path(
    tag = "project-works",
    operation_id = "create_project_work",
    request_body = CreateProjectWorkRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["project_works.execute"])),
    extensions(("x-permission" = json!("project_works.execute"))),
    responses(
        (status = 201, description = "Entered.", body = ProjectWorkResponse),
        (status = 403, description = "`forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `project_not_selected`, `project_work_exists`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/project-works")]
pub async fn create_project_work(
    permit: Permit<ExecuteProjectWorks>,
    key: Idempotent,
    body: Body<CreateProjectWorkRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create(tx, acting, &request)?;
            let location = format!("/api/v1/project-works/{}", case.row.id);
            Reply::created(&case.answer(tx, acting)?, case.row.version, location)
        })
        .await
}

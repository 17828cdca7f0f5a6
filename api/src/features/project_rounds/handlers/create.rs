//! `POST /project-rounds`

use crate::features::project_rounds::create::create;
use crate::features::project_rounds::dto::CreateProjectRoundRequest;
use crate::features::project_rounds::permissions::ManageProjectRounds;
use crate::features::project_rounds::response::ProjectRoundResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Begins the round of the caller's congress for the projects of a year, to be prepared.
#[utoipa::path(
    tag = "project-rounds",
    operation_id = "create_project_round",
    request_body = CreateProjectRoundRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["project_rounds.manage"])),
    extensions(("x-permission" = json!("project_rounds.manage"))),
    responses(
        (status = 201, description = "Begun.", body = ProjectRoundResponse),
        (status = 403, description = "`forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `project_round_year_taken`; `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/project-rounds")]
pub async fn create_project_round(
    permit: Permit<ManageProjectRounds>,
    key: Idempotent,
    body: Body<CreateProjectRoundRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create(tx, acting, &request)?;
            let location = format!("/api/v1/project-rounds/{}", case.row.id);
            Reply::created(&case.answer(tx, acting)?, case.row.version, location)
        })
        .await
}

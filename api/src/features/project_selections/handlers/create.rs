//! `POST /project-selections`

use crate::features::project_selections::create::create;
use crate::features::project_selections::dto::CreateProjectSelectionRequest;
use crate::features::project_selections::permissions::ManageProjectSelections;
use crate::features::project_selections::response::ProjectSelectionResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Begins the voting method (票决办法) of a round (V6): how many are chosen, how many more stand on the paper (V7),
/// what happens when fewer have the votes needed (V8), how it is announced (V9).
#[utoipa::path(
    tag = "project-selections",
    operation_id = "create_project_selection",
    request_body = CreateProjectSelectionRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["project_selections.manage"])),
    extensions(("x-permission" = json!("project_selections.manage"))),
    responses(
        (status = 201, description = "Entered.", body = ProjectSelectionResponse),
        (status = 403, description = "`forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `project_selection_round_taken`; `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/project-selections")]
pub async fn create_project_selection(
    permit: Permit<ManageProjectSelections>,
    key: Idempotent,
    body: Body<CreateProjectSelectionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create(tx, acting, &request)?;
            let location = format!("/api/v1/project-selections/{}", case.row.id);
            Reply::created(&case.answer(tx, acting)?, case.row.version, location)
        })
        .await
}

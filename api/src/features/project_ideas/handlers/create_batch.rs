//! `POST /project-ideas/batches`

use crate::features::project_ideas::batch;
use crate::features::project_ideas::dto::CreateProjectIdeaBatchRequest;
use crate::features::project_ideas::permissions::SortProjectIdeas;
use crate::features::project_ideas::response::ProjectIdeaBatch;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// The body of many ideas.
const LIMIT: usize = 1024 * 1024;

/// Enters many ideas of one way at once, such as questionnaires: all of them, or none when one is wrong; the refusal
/// names every row that is (`/rows/3/content`).
#[utoipa::path(
    tag = "project-ideas",
    operation_id = "create_project_idea_batch",
    request_body = CreateProjectIdeaBatchRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["project_ideas.sort"])),
    extensions(("x-permission" = json!("project_ideas.sort"))),
    responses(
        (status = 200, description = "Entered, in the order of the rows.", body = ProjectIdeaBatch),
        (status = 403, description = "`forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/project-ideas/batches")]
pub async fn create_project_idea_batch(
    permit: Permit<SortProjectIdeas>,
    key: Idempotent,
    body: Body<CreateProjectIdeaBatchRequest, LIMIT>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            Reply::ok(&batch::create(tx, acting, &request)?)
        })
        .await
}

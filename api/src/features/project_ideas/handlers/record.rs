//! `POST /project-ideas`

use crate::features::project_ideas::creating::create;
use crate::features::project_ideas::dto::RecordProjectIdeaRequest;
use crate::features::project_ideas::permissions::RecordProjectIdea;
use crate::features::project_ideas::response::ProjectIdeaResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Gives an idea (V2): a deputy to a congress they sit in, a unit to the county or to the congress of a round, the
/// office what it got on paper. To a round while it asks for ideas, or by its office while it sorts; without one into
/// the reserve pool, at any time.
#[utoipa::path(
    tag = "project-ideas",
    operation_id = "record_project_idea",
    request_body = RecordProjectIdeaRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["project_ideas.record"])),
    extensions(("x-permission" = json!("project_ideas.record"))),
    responses(
        (status = 201, description = "Entered.", body = ProjectIdeaResponse),
        (status = 403, description = "`congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/project-ideas")]
pub async fn record_project_idea(
    permit: Permit<RecordProjectIdea>,
    key: Idempotent,
    body: Body<RecordProjectIdeaRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create(tx, acting, &request)?;
            let location = format!("/api/v1/project-ideas/{}", case.row.id);
            Reply::created(&case.answer(tx, acting)?, case.row.version, location)
        })
        .await
}

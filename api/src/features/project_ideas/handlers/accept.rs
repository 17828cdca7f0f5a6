//! `POST /project-ideas/{id}/acceptances`

use crate::features::project_ideas::case::Case;
use crate::features::project_ideas::dto_acts::AcceptProjectIdeaRequest;
use crate::features::project_ideas::model::ProjectIdeaAction;
use crate::features::project_ideas::permissions::SortProjectIdeas;
use crate::features::project_ideas::response::ProjectIdeaResponse;
use crate::features::project_ideas::sorting;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Takes an idea up for the projects. Who gave it, or what is part of it, is told.
#[utoipa::path(
    tag = "project-ideas",
    operation_id = "accept_project_idea",
    request_body = AcceptProjectIdeaRequest,
    params(
        ("id" = Id, Path, description = "Idea"),
        ("If-Match" = String, Header, description = "Version of the idea, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["project_ideas.sort"])),
    extensions(("x-permission" = json!("project_ideas.sort"))),
    responses(
        (status = 200, description = "The idea as it is now.", body = ProjectIdeaResponse),
        (status = 403, description = "`project_idea_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`project_idea_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/project-ideas/{id}/acceptances")]
pub async fn accept_project_idea(
    permit: Permit<SortProjectIdeas>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AcceptProjectIdeaRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ProjectIdeaAction::Accept)?;
            sorting::accept(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

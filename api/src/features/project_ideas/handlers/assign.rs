//! `POST /project-ideas/{id}/assignments`

use crate::features::project_ideas::case::Case;
use crate::features::project_ideas::dto_acts::AssignProjectIdeaRequest;
use crate::features::project_ideas::model::ProjectIdeaAction;
use crate::features::project_ideas::permissions::SortProjectIdeas;
use crate::features::project_ideas::response::ProjectIdeaResponse;
use crate::features::project_ideas::sorting;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Takes an idea, with what is part of it, out of the reserve pool into a round.
#[utoipa::path(
    tag = "project-ideas",
    operation_id = "assign_project_idea",
    request_body = AssignProjectIdeaRequest,
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
#[post("/project-ideas/{id}/assignments")]
pub async fn assign_project_idea(
    permit: Permit<SortProjectIdeas>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AssignProjectIdeaRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ProjectIdeaAction::Assign)?;
            sorting::assign(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

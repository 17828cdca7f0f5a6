//! `PATCH /project-ideas/{id}`

use crate::features::project_ideas::case::Case;
use crate::features::project_ideas::dto::UpdateProjectIdeaRequest;
use crate::features::project_ideas::model::ProjectIdeaAction;
use crate::features::project_ideas::permissions::RecordProjectIdea;
use crate::features::project_ideas::response::ProjectIdeaResponse;
use crate::features::project_ideas::updating;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes what an idea says: the deputy or the unit that gave it until it is sorted, the office as long as it stands
/// for itself. What it was stands in the log; how to reach who gave it never does.
#[utoipa::path(
    tag = "project-ideas",
    operation_id = "update_project_idea",
    request_body = UpdateProjectIdeaRequest,
    params(
        ("id" = Id, Path, description = "Idea"),
        ("If-Match" = String, Header, description = "Version of the idea, such as `\"v3\"`"),
    ),
    security(("bearer" = ["project_ideas.record"])),
    extensions(("x-permission" = json!("project_ideas.record"))),
    responses(
        (status = 200, description = "The idea as it is now.", body = ProjectIdeaResponse),
        (status = 403, description = "`project_idea_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`project_idea_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/project-ideas/{id}")]
pub async fn update_project_idea(
    permit: Permit<RecordProjectIdea>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateProjectIdeaRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, ProjectIdeaAction::Edit)?;
            updating::update(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

//! `GET /project-ideas/{id}/contact`

use crate::features::project_ideas::case::Case;
use crate::features::project_ideas::permissions::ReadProjectIdeaContact;
use crate::features::project_ideas::response::ProjectIdeaContact;
use crate::features::project_ideas::{contact, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, ProblemBody, Reply};
use actix_web::get;

/// How to reach who gave an idea, whole: for the office of the congress. That it was looked up stands in the log.
#[utoipa::path(
    tag = "project-ideas",
    operation_id = "get_project_idea_contact",
    params(("id" = Id, Path, description = "Idea")),
    security(("bearer" = ["project_ideas.read_contact"])),
    extensions(("x-permission" = json!("project_ideas.read_contact"))),
    responses(
        (status = 200, description = "What is known; null for what is not.", body = ProjectIdeaContact),
        (status = 403, description = "`project_idea_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/project-ideas/{id}/contact")]
pub async fn get_project_idea_contact(
    permit: Permit<ReadProjectIdeaContact>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let found = permit
        .write(move |tx, acting| {
            let case = Case::new(acting, store::get(tx, &acting.scope, path.0)?);
            contact::look_up(tx, acting, &case)
        })
        .await?;
    Reply::ok(&found)
}

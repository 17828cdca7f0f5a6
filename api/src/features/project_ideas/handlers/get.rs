//! `GET /project-ideas/{id}`

use crate::features::project_ideas::case::Case;
use crate::features::project_ideas::permissions::ReadProjectIdeas;
use crate::features::project_ideas::response::ProjectIdeaResponse;
use crate::features::project_ideas::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// An idea: what it says, all the others that are part of it with where they came from (V13), and what the reader may
/// do to it now. How to reach who gave it is told the office alone, masked.
#[utoipa::path(
    tag = "project-ideas",
    operation_id = "get_project_idea",
    params(("id" = Id, Path, description = "Idea")),
    security(("bearer" = ["project_ideas.read"])),
    extensions(("x-permission" = json!("project_ideas.read"))),
    responses((status = 200, description = "The idea.", body = ProjectIdeaResponse)),
)]
#[get("/project-ideas/{id}")]
pub async fn get_project_idea(
    permit: Permit<ReadProjectIdeas>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let case = Case::new(acting, store::get(conn, &acting.scope, path.0)?);
            let found = detail::assemble(conn, acting, &case)?;
            Reply::snapshot(&found, found.item.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

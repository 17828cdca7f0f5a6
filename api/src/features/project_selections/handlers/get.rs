//! `GET /project-selections/{id}`

use crate::features::project_selections::case::Case;
use crate::features::project_selections::permissions::ReadProjectSelections;
use crate::features::project_selections::response::ProjectSelectionResponse;
use crate::features::project_selections::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// How the projects of a round are chosen: the voting method, the candidates, where the vote stands, and what the
/// reader may do now.
#[utoipa::path(
    tag = "project-selections",
    operation_id = "get_project_selection",
    params(("id" = Id, Path, description = "Choice")),
    security(("bearer" = ["project_selections.read"])),
    extensions(("x-permission" = json!("project_selections.read"))),
    responses((status = 200, description = "The choice.", body = ProjectSelectionResponse)),
)]
#[get("/project-selections/{id}")]
pub async fn get_project_selection(
    permit: Permit<ReadProjectSelections>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::new(conn, acting, row)?;
            let found = detail::assemble(conn, acting, &case)?;
            Reply::snapshot(&found, found.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

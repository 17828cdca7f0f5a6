//! `GET /projects/{id}`

use crate::features::projects::case::Case;
use crate::features::projects::permissions::ReadProjects;
use crate::features::projects::response::ProjectResponse;
use crate::features::projects::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A project: its sheet (V5), the ideas it was made of, examinations, what deputies say, what keeps it off the list
/// of candidates, and what the reader may do to it now.
#[utoipa::path(
    tag = "projects",
    operation_id = "get_project",
    params(("id" = Id, Path, description = "Project")),
    security(("bearer" = ["projects.read"])),
    extensions(("x-permission" = json!("projects.read"))),
    responses((status = 200, description = "The project.", body = ProjectResponse)),
)]
#[get("/projects/{id}")]
pub async fn get_project(
    permit: Permit<ReadProjects>,
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

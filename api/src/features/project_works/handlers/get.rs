//! `GET /project-works/{id}`

use crate::features::project_works::case::Case;
use crate::features::project_works::permissions::ReadProjectWorks;
use crate::features::project_works::response::ProjectWorkResponse;
use crate::features::project_works::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// The carrying out of a project: plan, milestones, months, money, problems, the three questions of the year,
/// followers, changes, its light, and what the reader may do to it now.
#[utoipa::path(
    tag = "project-works",
    operation_id = "get_project_work",
    params(("id" = Id, Path, description = "Project work")),
    security(("bearer" = ["project_works.read"])),
    extensions(("x-permission" = json!("project_works.read"))),
    responses((status = 200, description = "The project work.", body = ProjectWorkResponse)),
)]
#[get("/project-works/{id}")]
pub async fn get_project_work(
    permit: Permit<ReadProjectWorks>,
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

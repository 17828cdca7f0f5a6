//! `GET /project-rounds/{id}`

use crate::features::project_rounds::case::Case;
use crate::features::project_rounds::permissions::ReadProjectRounds;
use crate::features::project_rounds::response::ProjectRoundResponse;
use crate::features::project_rounds::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A round: its call and days, how many ideas of each state it has and by which ways they came, and what the reader
/// may do to it now.
#[utoipa::path(
    tag = "project-rounds",
    operation_id = "get_project_round",
    params(("id" = Id, Path, description = "Round of projects")),
    security(("bearer" = ["project_rounds.read"])),
    extensions(("x-permission" = json!("project_rounds.read"))),
    responses((status = 200, description = "The round.", body = ProjectRoundResponse)),
)]
#[get("/project-rounds/{id}")]
pub async fn get_project_round(
    permit: Permit<ReadProjectRounds>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let case = Case::new(acting, store::get(conn, &acting.scope, path.0)?);
            let found = detail::assemble(conn, acting, &case)?;
            Reply::snapshot(&found, found.summary.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

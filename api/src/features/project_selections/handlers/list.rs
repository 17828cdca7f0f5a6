//! `GET /project-selections`

use crate::features::project_selections::detail;
use crate::features::project_selections::dto::ListProjectSelectionsQuery;
use crate::features::project_selections::permissions::ReadProjectSelections;
use crate::features::project_selections::response::ProjectSelections;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, Query, Reply};
use actix_web::get;

/// How the projects of a round are chosen, if its voting method was begun: one or none.
#[utoipa::path(
    tag = "project-selections",
    operation_id = "list_project_selections",
    params(ListProjectSelectionsQuery),
    security(("bearer" = ["project_selections.read"])),
    extensions(("x-permission" = json!("project_selections.read"))),
    responses((status = 200, description = "One or none.", body = ProjectSelections)),
)]
#[get("/project-selections")]
pub async fn list_project_selections(
    permit: Permit<ReadProjectSelections>,
    Query(query): Query<ListProjectSelectionsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| Reply::tagged(&detail::of_round(conn, acting, query.round_id)?))
        .await?;
    Ok(reply.unless_known(&known))
}

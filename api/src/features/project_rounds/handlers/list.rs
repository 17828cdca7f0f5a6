//! `GET /project-rounds`

use crate::features::project_rounds::dto::ListProjectRoundsQuery;
use crate::features::project_rounds::permissions::ReadProjectRounds;
use crate::features::project_rounds::response::ProjectRoundSummary;
use crate::features::project_rounds::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Rounds of projects in scope with how many ideas each has, the newest year first.
#[utoipa::path(
    tag = "project-rounds",
    operation_id = "list_project_rounds",
    params(ListProjectRoundsQuery),
    security(("bearer" = ["project_rounds.read"])),
    extensions(("x-permission" = json!("project_rounds.read"))),
    responses((status = 200, description = "One page.", body = Page<ProjectRoundSummary>)),
)]
#[get("/project-rounds")]
pub async fn list_project_rounds(
    permit: Permit<ReadProjectRounds>,
    Query(query): Query<ListProjectRoundsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-year")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

//! `GET /projects`

use crate::features::projects::dto::ListProjectsQuery;
use crate::features::projects::permissions::ReadProjects;
use crate::features::projects::response::ProjectItem;
use crate::features::projects::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Livelihood projects in scope by filters, the newest first, with what deputies say of each.
#[utoipa::path(
    tag = "projects",
    operation_id = "list_projects",
    params(ListProjectsQuery),
    security(("bearer" = ["projects.read"])),
    extensions(("x-permission" = json!("projects.read"))),
    responses((status = 200, description = "One page.", body = Page<ProjectItem>)),
)]
#[get("/projects")]
pub async fn list_projects(
    permit: Permit<ReadProjects>,
    Query(query): Query<ListProjectsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-created_at")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

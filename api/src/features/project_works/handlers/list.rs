//! `GET /project-works`

use crate::features::project_works::dto::ListProjectWorksQuery;
use crate::features::project_works::permissions::ReadProjectWorks;
use crate::features::project_works::response::ProjectWorkItem;
use crate::features::project_works::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Livelihood projects that are carried out, in scope by filters, the newest first, each with its light.
#[utoipa::path(
    tag = "project-works",
    operation_id = "list_project_works",
    params(ListProjectWorksQuery),
    security(("bearer" = ["project_works.read"])),
    extensions(("x-permission" = json!("project_works.read"))),
    responses((status = 200, description = "One page.", body = Page<ProjectWorkItem>)),
)]
#[get("/project-works")]
pub async fn list_project_works(
    permit: Permit<ReadProjectWorks>,
    Query(query): Query<ListProjectWorksQuery>,
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

//! `GET /deputy-groups`

use crate::features::deputy_groups::dto::ListDeputyGroupsQuery;
use crate::features::deputy_groups::permissions::ReadDeputyGroups;
use crate::features::deputy_groups::response::DeputyGroupItem;
use crate::features::deputy_groups::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Deputy groups in scope by filters, the newest first (A1).
#[utoipa::path(
    tag = "deputy-groups",
    operation_id = "list_deputy_groups",
    params(ListDeputyGroupsQuery),
    security(("bearer" = ["deputy_groups.read"])),
    extensions(("x-permission" = json!("deputy_groups.read"))),
    responses((status = 200, description = "One page.", body = Page<DeputyGroupItem>)),
)]
#[get("/deputy-groups")]
pub async fn list_deputy_groups(
    permit: Permit<ReadDeputyGroups>,
    Query(query): Query<ListDeputyGroupsQuery>,
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

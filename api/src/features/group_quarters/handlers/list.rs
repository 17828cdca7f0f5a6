//! `GET /group-quarters`

use crate::features::group_quarters::dto::ListGroupQuartersQuery;
use crate::features::group_quarters::permissions::ReadGroupQuarters;
use crate::features::group_quarters::response::GroupQuarterItem;
use crate::features::group_quarters::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Closed quarters of deputy groups in scope by filters, the last closed first (domain 6.4).
#[utoipa::path(
    tag = "group-quarters",
    operation_id = "list_group_quarters",
    params(ListGroupQuartersQuery),
    security(("bearer" = ["group_quarters.read"])),
    extensions(("x-permission" = json!("group_quarters.read"))),
    responses((status = 200, description = "One page.", body = Page<GroupQuarterItem>)),
)]
#[get("/group-quarters")]
pub async fn list_group_quarters(
    permit: Permit<ReadGroupQuarters>,
    Query(query): Query<ListGroupQuartersQuery>,
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

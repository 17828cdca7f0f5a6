//! `GET /deputy-pledges`

use crate::features::deputy_pledges::dto::ListDeputyPledgesQuery;
use crate::features::deputy_pledges::permissions::ReadDeputyPledges;
use crate::features::deputy_pledges::response::DeputyPledgeItem;
use crate::features::deputy_pledges::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Pledges in scope by filters, the newest first; a deputy reads their own.
#[utoipa::path(
    tag = "deputy-pledges",
    operation_id = "list_deputy_pledges",
    params(ListDeputyPledgesQuery),
    security(("bearer" = ["deputy_pledges.read"])),
    extensions(("x-permission" = json!("deputy_pledges.read"))),
    responses((status = 200, description = "One page.", body = Page<DeputyPledgeItem>)),
)]
#[get("/deputy-pledges")]
pub async fn list_deputy_pledges(
    permit: Permit<ReadDeputyPledges>,
    Query(query): Query<ListDeputyPledgesQuery>,
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

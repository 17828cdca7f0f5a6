//! `GET /deputy-post-holdings`

use crate::features::deputy_posts::dto::ListDeputyPostHoldingsQuery;
use crate::features::deputy_posts::permissions::ReadDeputyPosts;
use crate::features::deputy_posts::response::DeputyPostHoldingItem;
use crate::features::deputy_posts::{detail_holding, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Holdings in scope by filters, the newest first; a deputy reads their own.
#[utoipa::path(
    tag = "deputy-posts",
    operation_id = "list_deputy_post_holdings",
    params(ListDeputyPostHoldingsQuery),
    security(("bearer" = ["deputy_posts.read"])),
    extensions(("x-permission" = json!("deputy_posts.read"))),
    responses((status = 200, description = "One page.", body = Page<DeputyPostHoldingItem>)),
)]
#[get("/deputy-post-holdings")]
pub async fn list_deputy_post_holdings(
    permit: Permit<ReadDeputyPosts>,
    Query(query): Query<ListDeputyPostHoldingsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-created_at")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::holdings(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail_holding::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

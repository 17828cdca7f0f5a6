//! `GET /deputy-posts`

use crate::features::deputy_posts::dto::ListDeputyPostsQuery;
use crate::features::deputy_posts::permissions::ReadDeputyPosts;
use crate::features::deputy_posts::response::DeputyPostItem;
use crate::features::deputy_posts::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Posts in scope by filters, the newest first.
#[utoipa::path(
    tag = "deputy-posts",
    operation_id = "list_deputy_posts",
    params(ListDeputyPostsQuery),
    security(("bearer" = ["deputy_posts.read"])),
    extensions(("x-permission" = json!("deputy_posts.read"))),
    responses((status = 200, description = "One page.", body = Page<DeputyPostItem>)),
)]
#[get("/deputy-posts")]
pub async fn list_deputy_posts(
    permit: Permit<ReadDeputyPosts>,
    Query(query): Query<ListDeputyPostsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-created_at")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::posts(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

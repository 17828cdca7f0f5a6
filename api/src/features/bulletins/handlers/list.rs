//! `GET /bulletins`

use crate::features::bulletins::dto::ListBulletinsQuery;
use crate::features::bulletins::permissions::ReadBulletins;
use crate::features::bulletins::response::BulletinItem;
use crate::features::bulletins::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Bulletins in scope by filters, the last day first: to deputies those sent to them.
#[utoipa::path(
    tag = "bulletins",
    operation_id = "list_bulletins",
    params(ListBulletinsQuery),
    security(("bearer" = ["bulletins.read"])),
    extensions(("x-permission" = json!("bulletins.read"))),
    responses((status = 200, description = "One page.", body = Page<BulletinItem>)),
)]
#[get("/bulletins")]
pub async fn list_bulletins(
    permit: Permit<ReadBulletins>,
    Query(query): Query<ListBulletinsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-dated_on")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

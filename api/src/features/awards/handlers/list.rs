//! `GET /awards`

use crate::features::awards::dto::ListAwardsQuery;
use crate::features::awards::permissions::ReadAwards;
use crate::features::awards::response::AwardItem;
use crate::features::awards::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// The register of commendations in scope by filters, the last day first (domain 12/63).
#[utoipa::path(
    tag = "awards",
    operation_id = "list_awards",
    params(ListAwardsQuery),
    security(("bearer" = ["awards.read"])),
    extensions(("x-permission" = json!("awards.read"))),
    responses((status = 200, description = "One page.", body = Page<AwardItem>)),
)]
#[get("/awards")]
pub async fn list_awards(
    permit: Permit<ReadAwards>,
    Query(query): Query<ListAwardsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-awarded_on")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

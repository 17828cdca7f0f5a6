//! `GET /receptions`

use crate::features::receptions::dto::ListReceptionsQuery;
use crate::features::receptions::permissions::ReadReceptions;
use crate::features::receptions::response::ReceptionItem;
use crate::features::receptions::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// The roster (A4): receptions in scope by filters, the last day first.
#[utoipa::path(
    tag = "receptions",
    operation_id = "list_receptions",
    params(ListReceptionsQuery),
    security(("bearer" = ["receptions.read"])),
    extensions(("x-permission" = json!("receptions.read"))),
    responses((status = 200, description = "One page.", body = Page<ReceptionItem>)),
)]
#[get("/receptions")]
pub async fn list_receptions(
    permit: Permit<ReadReceptions>,
    Query(query): Query<ListReceptionsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-held_on")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

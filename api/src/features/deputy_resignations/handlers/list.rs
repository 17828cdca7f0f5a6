//! `GET /deputy-resignations`

use crate::features::deputy_resignations::dto::ListDeputyResignationsQuery;
use crate::features::deputy_resignations::permissions::ReadDeputyResignations;
use crate::features::deputy_resignations::response::DeputyResignationItem;
use crate::features::deputy_resignations::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Resignations in scope by filters, the last statement first; a deputy finds their own.
#[utoipa::path(
    tag = "deputy-resignations",
    operation_id = "list_deputy_resignations",
    params(ListDeputyResignationsQuery),
    security(("bearer" = ["deputy_resignations.read"])),
    extensions(("x-permission" = json!("deputy_resignations.read"))),
    responses((status = 200, description = "One page.", body = Page<DeputyResignationItem>)),
)]
#[get("/deputy-resignations")]
pub async fn list_deputy_resignations(
    permit: Permit<ReadDeputyResignations>,
    Query(query): Query<ListDeputyResignationsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-stated_on")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

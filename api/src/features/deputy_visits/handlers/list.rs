//! `GET /deputy-visits`

use crate::features::deputy_visits::dto::ListDeputyVisitsQuery;
use crate::features::deputy_visits::permissions::ReadDeputyVisits;
use crate::features::deputy_visits::response::DeputyVisitItem;
use crate::features::deputy_visits::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Visits in scope by filters, the newest request first (代表法29).
#[utoipa::path(
    tag = "deputy-visits",
    operation_id = "list_deputy_visits",
    params(ListDeputyVisitsQuery),
    security(("bearer" = ["deputy_visits.read"])),
    extensions(("x-permission" = json!("deputy_visits.read"))),
    responses((status = 200, description = "One page.", body = Page<DeputyVisitItem>)),
)]
#[get("/deputy-visits")]
pub async fn list_deputy_visits(
    permit: Permit<ReadDeputyVisits>,
    Query(query): Query<ListDeputyVisitsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-created_at")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, acting, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

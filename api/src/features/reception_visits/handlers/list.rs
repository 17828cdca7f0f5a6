//! `GET /reception-visits`

use crate::features::reception_visits::dto::ListReceptionVisitsQuery;
use crate::features::reception_visits::permissions::ReadReceptionVisits;
use crate::features::reception_visits::response::ReceptionVisitItem;
use crate::features::reception_visits::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// The ledger (A4): what visitors brought forward, by filters, the last day first.
#[utoipa::path(
    tag = "receptions",
    operation_id = "list_reception_visits",
    params(ListReceptionVisitsQuery),
    security(("bearer" = ["reception_visits.read"])),
    extensions(("x-permission" = json!("reception_visits.read"))),
    responses((status = 200, description = "One page.", body = Page<ReceptionVisitItem>)),
)]
#[get("/reception-visits")]
pub async fn list_reception_visits(
    permit: Permit<ReadReceptionVisits>,
    Query(query): Query<ListReceptionVisitsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-received_on")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store_list::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

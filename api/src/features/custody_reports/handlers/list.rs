//! `GET /custody-reports`

use crate::features::custody_reports::dto::ListCustodyReportsQuery;
use crate::features::custody_reports::permissions::ReadCustodyReports;
use crate::features::custody_reports::response::CustodyReportItem;
use crate::features::custody_reports::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// Reports in scope by filters, the last received first; for the office of the congress and the county only.
#[utoipa::path(
    tag = "custody-reports",
    operation_id = "list_custody_reports",
    params(ListCustodyReportsQuery),
    security(("bearer" = ["custody_reports.read"])),
    extensions(("x-permission" = json!("custody_reports.read"))),
    responses((status = 200, description = "One page.", body = Page<CustodyReportItem>)),
)]
#[get("/custody-reports")]
pub async fn list_custody_reports(
    permit: Permit<ReadCustodyReports>,
    Query(query): Query<ListCustodyReportsQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let page = PageRequest::new(query.limit, query.cursor.as_deref(), filter_hash(&query))?;
    only_order(query.sort.as_deref(), "-received_on")?;
    let reply = permit
        .view(move |conn, acting| {
            let rows = store::list(conn, &acting.scope, &query, &page)?;
            Reply::tagged(&detail::page(conn, acting, rows)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

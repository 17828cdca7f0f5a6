//! `GET /voter-reports`

use crate::features::voter_reports::dto::ListVoterReportsQuery;
use crate::features::voter_reports::permissions::ReadVoterReports;
use crate::features::voter_reports::response::VoterReportItem;
use crate::features::voter_reports::{detail, store_list};
use crate::platform::auth::Permit;
use crate::platform::http::{
    IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash, only_order,
};
use actix_web::get;

/// The plan (A6): reports to voters in scope by filters, the last day first.
#[utoipa::path(
    tag = "voter-reports",
    operation_id = "list_voter_reports",
    params(ListVoterReportsQuery),
    security(("bearer" = ["voter_reports.read"])),
    extensions(("x-permission" = json!("voter_reports.read"))),
    responses((status = 200, description = "One page.", body = Page<VoterReportItem>)),
)]
#[get("/voter-reports")]
pub async fn list_voter_reports(
    permit: Permit<ReadVoterReports>,
    Query(query): Query<ListVoterReportsQuery>,
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

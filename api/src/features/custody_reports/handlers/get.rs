//! `GET /custody-reports/{id}`

use crate::features::custody_reports::case::Case;
use crate::features::custody_reports::permissions::ReadCustodyReports;
use crate::features::custody_reports::response::CustodyReportResponse;
use crate::features::custody_reports::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A report with what was done about it.
#[utoipa::path(
    tag = "custody-reports",
    operation_id = "get_custody_report",
    params(("id" = Id, Path, description = "Report")),
    security(("bearer" = ["custody_reports.read"])),
    extensions(("x-permission" = json!("custody_reports.read"))),
    responses((status = 200, description = "The report.", body = CustodyReportResponse)),
)]
#[get("/custody-reports/{id}")]
pub async fn get_custody_report(
    permit: Permit<ReadCustodyReports>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::new(acting, row);
            let found = detail::assemble(conn, acting, &case)?;
            Reply::snapshot(&found, found.item.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

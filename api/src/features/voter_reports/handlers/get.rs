//! `GET /voter-reports/{id}`

use crate::features::voter_reports::case::Case;
use crate::features::voter_reports::permissions::ReadVoterReports;
use crate::features::voter_reports::response::VoterReportResponse;
use crate::features::voter_reports::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// A report: the plan, what was written and asked, how it was rated and fed back, and what the reader may do now.
/// Never kept: a rating with a slip changes it without a trace in the log.
#[utoipa::path(
    tag = "voter-reports",
    operation_id = "get_voter_report",
    params(("id" = Id, Path, description = "Report")),
    security(("bearer" = ["voter_reports.read"])),
    extensions(("x-permission" = json!("voter_reports.read"))),
    responses((status = 200, description = "The report.", body = VoterReportResponse)),
)]
#[get("/voter-reports/{id}")]
pub async fn get_voter_report(
    permit: Permit<ReadVoterReports>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let (found, version) = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::load(conn, acting, row)?;
            Ok((detail::assemble(conn, acting, &case)?, case.row.version))
        })
        .await?;
    Reply::versioned(&found, version)
}

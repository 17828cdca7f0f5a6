//! `GET /voter-reports/coverage`

use crate::features::voter_reports::coverage;
use crate::features::voter_reports::dto::VoterReportCoverageQuery;
use crate::features::voter_reports::permissions::ReadVoterReports;
use crate::features::voter_reports::response_coverage::VoterReportCoverage;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, ProblemBody, Query, Reply};
use actix_web::get;

/// How many deputies of a congress reported to voters in a year and in the term, who has not yet, and what the local
/// rule asks for (A6); for the county its towns, too. A deputy reads the whole and their own line.
#[utoipa::path(
    tag = "voter-reports",
    operation_id = "get_voter_report_coverage",
    params(VoterReportCoverageQuery),
    security(("bearer" = ["voter_reports.read"])),
    extensions(("x-permission" = json!("voter_reports.read"))),
    responses(
        (status = 200, description = "The figures.", body = VoterReportCoverage),
        (status = 404, description = "`not_found`: not a congress of the reader.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/voter-reports/coverage")]
pub async fn get_voter_report_coverage(
    permit: Permit<ReadVoterReports>,
    Query(query): Query<VoterReportCoverageQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| Reply::tagged(&coverage::assemble(conn, acting, &query)?))
        .await?;
    Ok(reply.unless_known(&known))
}

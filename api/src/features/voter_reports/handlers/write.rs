//! `POST /voter-reports/{id}/texts`

use crate::features::voter_reports::case::Case;
use crate::features::voter_reports::dto::WriteVoterReportRequest;
use crate::features::voter_reports::holding;
use crate::features::voter_reports::model::VoterReportAction;
use crate::features::voter_reports::permissions::WriteVoterReports;
use crate::features::voter_reports::response::VoterReportResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Writes the report, or writes it anew until it is rated: the deputy, or the office as it was handed in on paper.
#[utoipa::path(
    tag = "voter-reports",
    operation_id = "write_voter_report",
    request_body = WriteVoterReportRequest,
    params(
        ("id" = Id, Path, description = "Report"),
        ("If-Match" = String, Header, description = "Version of the report, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["voter_reports.write"])),
    extensions(("x-permission" = json!("voter_reports.write"))),
    responses(
        (status = 200, description = "The report as it is now.", body = VoterReportResponse),
        (status = 403, description = "`voter_report_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`voter_report_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/voter-reports/{id}/texts")]
pub async fn write_voter_report(
    permit: Permit<WriteVoterReports>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<WriteVoterReportRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, VoterReportAction::Write)?;
            holding::write(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

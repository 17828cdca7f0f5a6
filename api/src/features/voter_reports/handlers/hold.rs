//! `POST /voter-reports/{id}/holdings`

use crate::features::voter_reports::case::Case;
use crate::features::voter_reports::dto::HoldVoterReportRequest;
use crate::features::voter_reports::holding;
use crate::features::voter_reports::model::VoterReportAction;
use crate::features::voter_reports::permissions::PlanVoterReports;
use crate::features::voter_reports::response::VoterReportResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// It was held, before so many voters; a meeting of fewer than `voter_report_min_present` only with the reason (A6).
/// Corrected the same way until it is rated.
#[utoipa::path(
    tag = "voter-reports",
    operation_id = "record_voter_report_holding",
    request_body = HoldVoterReportRequest,
    params(
        ("id" = Id, Path, description = "Report"),
        ("If-Match" = String, Header, description = "Version of the report, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["voter_reports.plan"])),
    extensions(("x-permission" = json!("voter_reports.plan"))),
    responses(
        (status = 200, description = "The report as it is now.", body = VoterReportResponse),
        (status = 403, description = "`voter_report_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`voter_report_not_in_state`, `voter_report_not_yet`, `voter_report_not_written`, `voter_report_twice`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/voter-reports/{id}/holdings")]
pub async fn record_voter_report_holding(
    permit: Permit<PlanVoterReports>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<HoldVoterReportRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, VoterReportAction::Hold)?;
            holding::hold(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

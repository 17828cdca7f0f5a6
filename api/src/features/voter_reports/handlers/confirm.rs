//! `POST /voter-reports/{id}/confirmations`

use crate::features::voter_reports::case::Case;
use crate::features::voter_reports::dto::ConfirmVoterReportRequest;
use crate::features::voter_reports::feeding_back;
use crate::features::voter_reports::model::VoterReportAction;
use crate::features::voter_reports::permissions::ConfirmVoterReports;
use crate::features::voter_reports::response::VoterReportResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// The deputy has read the feedback, and may say what will be done better; the office is told.
#[utoipa::path(
    tag = "voter-reports",
    operation_id = "confirm_voter_report",
    request_body = ConfirmVoterReportRequest,
    params(
        ("id" = Id, Path, description = "Report"),
        ("If-Match" = String, Header, description = "Version of the report, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["voter_reports.confirm"])),
    extensions(("x-permission" = json!("voter_reports.confirm"))),
    responses(
        (status = 200, description = "The report as it is now.", body = VoterReportResponse),
        (status = 403, description = "`voter_report_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`voter_report_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/voter-reports/{id}/confirmations")]
pub async fn confirm_voter_report(
    permit: Permit<ConfirmVoterReports>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<ConfirmVoterReportRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, VoterReportAction::Confirm)?;
            feeding_back::confirm(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

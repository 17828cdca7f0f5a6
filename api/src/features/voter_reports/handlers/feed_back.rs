//! `POST /voter-reports/{id}/feedback`

use crate::features::voter_reports::case::Case;
use crate::features::voter_reports::dto::GiveVoterReportFeedbackRequest;
use crate::features::voter_reports::feeding_back;
use crate::features::voter_reports::model::VoterReportAction;
use crate::features::voter_reports::permissions::PlanVoterReports;
use crate::features::voter_reports::response::VoterReportResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Feeds the result back to the deputy in writing (A6), or anew until it is read.
#[utoipa::path(
    tag = "voter-reports",
    operation_id = "give_voter_report_feedback",
    request_body = GiveVoterReportFeedbackRequest,
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
        (status = 409, description = "`voter_report_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/voter-reports/{id}/feedback")]
pub async fn give_voter_report_feedback(
    permit: Permit<PlanVoterReports>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<GiveVoterReportFeedbackRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, VoterReportAction::FeedBack)?;
            feeding_back::feed_back(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

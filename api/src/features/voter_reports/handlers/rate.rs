//! `POST /voter-reports/{id}/ratings`

use crate::features::voter_reports::case::Case;
use crate::features::voter_reports::dto::RecordVoterReportRatingsRequest;
use crate::features::voter_reports::model::VoterReportAction;
use crate::features::voter_reports::permissions::PlanVoterReports;
use crate::features::voter_reports::rating;
use crate::features::voter_reports::response::VoterReportResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Enters the ratings on paper as totals, adds those with slips, whose rating ends with it, and says what they come to
/// (A6). No more ratings than voters. On paper alone corrected the same way until it is announced.
#[utoipa::path(
    tag = "voter-reports",
    operation_id = "record_voter_report_ratings",
    request_body = RecordVoterReportRatingsRequest,
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
#[post("/voter-reports/{id}/ratings")]
pub async fn record_voter_report_ratings(
    permit: Permit<PlanVoterReports>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RecordVoterReportRatingsRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, VoterReportAction::Rate)?;
            rating::rate(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

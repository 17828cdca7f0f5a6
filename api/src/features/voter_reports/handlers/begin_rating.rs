//! `POST /voter-reports/{id}/rating-openings`

use crate::features::voter_reports::case::Case;
use crate::features::voter_reports::dto::BeginVoterReportRatingRequest;
use crate::features::voter_reports::model::VoterReportAction;
use crate::features::voter_reports::permissions::PlanVoterReports;
use crate::features::voter_reports::rating;
use crate::features::voter_reports::response::VoterReportResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Lets voters present rate by phone with slips, each used once and in secret: that it was used is kept, without a
/// time; what it said is added to a total. Ended by `record_voter_report_ratings`.
#[utoipa::path(
    tag = "voter-reports",
    operation_id = "begin_voter_report_rating",
    request_body = BeginVoterReportRatingRequest,
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
        (status = 409, description = "`voter_report_not_in_state`, `voter_report_too_few`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/voter-reports/{id}/rating-openings")]
pub async fn begin_voter_report_rating(
    permit: Permit<PlanVoterReports>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<BeginVoterReportRatingRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    let secret = permit.platform().config().auth.secret.clone();
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, VoterReportAction::Open)?;
            rating::open(tx, acting, &mut case, (&request, &secret))?;
            case.reply(tx, acting)
        })
        .await
}

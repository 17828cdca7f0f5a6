//! `POST /custody-reports/{id}/suspensions`

use crate::features::custody_reports::acting_on;
use crate::features::custody_reports::case::Case;
use crate::features::custody_reports::dto::SuspendReportedMandateRequest;
use crate::features::custody_reports::model::CustodyReportAction;
use crate::features::custody_reports::permissions::RecordCustodyReports;
use crate::features::custody_reports::response::CustodyReportResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Suspends the mandate because of it (代表法61); not before consent that is asked for.
#[utoipa::path(
    tag = "custody-reports",
    operation_id = "suspend_reported_mandate",
    request_body = SuspendReportedMandateRequest,
    params(
        ("id" = Id, Path, description = "Report"),
        ("If-Match" = String, Header, description = "Version of the report, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["custody_reports.record"])),
    extensions(("x-permission" = json!("custody_reports.record"))),
    responses(
        (status = 200, description = "The report as it is now.", body = CustodyReportResponse),
        (status = 403, description = "`custody_report_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`custody_report_not_in_state`, `custody_report_without_consent`, `custody_report_mandate_over`, `mandate_already_suspended`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/custody-reports/{id}/suspensions")]
pub async fn suspend_reported_mandate(
    permit: Permit<RecordCustodyReports>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<SuspendReportedMandateRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, CustodyReportAction::Suspend)?;
            acting_on::suspend(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

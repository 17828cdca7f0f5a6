//! `POST /custody-reports`

use crate::features::custody_reports::create;
use crate::features::custody_reports::detail;
use crate::features::custody_reports::dto::RecordCustodyReportRequest;
use crate::features::custody_reports::permissions::RecordCustodyReports;
use crate::features::custody_reports::response::CustodyReportResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Enters what an enforcing organ reports about a deputy, or that it asks for consent (代表法39; D15); the county is told.
#[utoipa::path(
    tag = "custody-reports",
    operation_id = "record_custody_report",
    request_body = RecordCustodyReportRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["custody_reports.record"])),
    extensions(("x-permission" = json!("custody_reports.record"))),
    responses(
        (status = 201, description = "Entered.", body = CustodyReportResponse),
        (status = 403, description = "`custody_report_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/custody-reports")]
pub async fn record_custody_report(
    permit: Permit<RecordCustodyReports>,
    key: Idempotent,
    body: Body<RecordCustodyReportRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create::create(tx, acting, &request)?;
            let location = format!("/api/v1/custody-reports/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}

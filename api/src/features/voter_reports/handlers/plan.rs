//! `POST /voter-reports`

use crate::features::voter_reports::create;
use crate::features::voter_reports::detail;
use crate::features::voter_reports::dto::PlanVoterReportRequest;
use crate::features::voter_reports::permissions::PlanVoterReports;
use crate::features::voter_reports::response::VoterReportResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Puts the report of a deputy to voters on the plan (A6; 代表法58); the deputy is told, and writes it before the day.
#[utoipa::path(
    tag = "voter-reports",
    operation_id = "plan_voter_report",
    request_body = PlanVoterReportRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["voter_reports.plan"])),
    extensions(("x-permission" = json!("voter_reports.plan"))),
    responses(
        (status = 201, description = "On the plan.", body = VoterReportResponse),
        (status = 403, description = "`voter_report_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `voter_report_twice`; `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/voter-reports")]
pub async fn plan_voter_report(
    permit: Permit<PlanVoterReports>,
    key: Idempotent,
    body: Body<PlanVoterReportRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create::create(tx, acting, &request)?;
            let location = format!("/api/v1/voter-reports/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}

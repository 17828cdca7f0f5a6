//! `POST /duty-records`

use crate::features::duty_records::detail;
use crate::features::duty_records::dto::EnterDutyRecordRequest;
use crate::features::duty_records::entering;
use crate::features::duty_records::permissions::EnterDutyRecord;
use crate::features::duty_records::response::DutyRecordResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Enters what is not known otherwise (A9), by the deputy or by the office for one; it waits for the office.
#[utoipa::path(
    tag = "duty-records",
    operation_id = "create_duty_record",
    request_body = EnterDutyRecordRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["duty_records.enter"])),
    extensions(("x-permission" = json!("duty_records.enter"))),
    responses(
        (status = 201, description = "Entered.", body = DutyRecordResponse),
        (status = 403, description = "`congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`congress_none`, `duty_quarter_frozen`, `duty_record_twice`; `already_exists`: the identifier is taken.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/duty-records")]
pub async fn create_duty_record(
    permit: Permit<EnterDutyRecord>,
    key: Idempotent,
    body: Body<EnterDutyRecordRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = entering::enter(tx, acting, &request)?;
            let location = format!("/api/v1/duty-records/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}

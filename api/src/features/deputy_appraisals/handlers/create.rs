//! `POST /deputy-appraisals`

use crate::features::deputy_appraisals::dto::CreateDeputyAppraisalRequest;
use crate::features::deputy_appraisals::permissions::ManageDeputyAppraisals;
use crate::features::deputy_appraisals::response::DeputyAppraisalResponse;
use crate::features::deputy_appraisals::{create, detail};
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Prepares the appraisal of a year (五好代表; domain 12/36): its items and who is appraised.
#[utoipa::path(
    tag = "deputy-appraisals",
    operation_id = "create_deputy_appraisal",
    request_body = CreateDeputyAppraisalRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["deputy_appraisals.manage"])),
    extensions(("x-permission" = json!("deputy_appraisals.manage"))),
    responses(
        (status = 201, description = "Prepared.", body = DeputyAppraisalResponse),
        (status = 409, description = "`congress_none`, `deputy_appraisal_year_taken`; `already_exists`: the identifier is taken.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-appraisals")]
pub async fn create_deputy_appraisal(
    permit: Permit<ManageDeputyAppraisals>,
    key: Idempotent,
    body: Body<CreateDeputyAppraisalRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create::create(tx, acting, &request)?;
            let location = format!("/api/v1/deputy-appraisals/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}

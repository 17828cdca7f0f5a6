//! `POST /deputy-resignations`

use crate::features::deputy_resignations::create;
use crate::features::deputy_resignations::detail;
use crate::features::deputy_resignations::dto::SubmitDeputyResignationRequest;
use crate::features::deputy_resignations::permissions::SubmitDeputyResignation;
use crate::features::deputy_resignations::response::DeputyResignationResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Hands in a written resignation (D11, 选举法55): the deputy, or the office as the deputy wrote it on paper.
#[utoipa::path(
    tag = "deputy-resignations",
    operation_id = "submit_deputy_resignation",
    request_body = SubmitDeputyResignationRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["deputy_resignations.submit"])),
    extensions(("x-permission" = json!("deputy_resignations.submit"))),
    responses(
        (status = 201, description = "Handed in.", body = DeputyResignationResponse),
        (status = 403, description = "`congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `congress_none`; `deputy_resignation_pending`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-resignations")]
pub async fn submit_deputy_resignation(
    permit: Permit<SubmitDeputyResignation>,
    key: Idempotent,
    body: Body<SubmitDeputyResignationRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create::create(tx, acting, &request)?;
            let location = format!("/api/v1/deputy-resignations/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}

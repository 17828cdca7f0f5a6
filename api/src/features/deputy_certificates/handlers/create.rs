//! `POST /deputy-certificates`

use crate::features::deputy_certificates::dto::IssueDeputyCertificateRequest;
use crate::features::deputy_certificates::issuing;
use crate::features::deputy_certificates::permissions::ManageDeputyCertificates;
use crate::features::deputy_certificates::response::DeputyCertificateResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Enters the certificate of a deputy who is in office in the running term of the office's congress (代表法49).
#[utoipa::path(
    tag = "deputy-certificates",
    operation_id = "create_deputy_certificate",
    request_body = IssueDeputyCertificateRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["deputy_certificates.manage"])),
    extensions(("x-permission" = json!("deputy_certificates.manage"))),
    responses(
        (status = 201, description = "Entered.", body = DeputyCertificateResponse),
        (status = 403, description = "`forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `deputy_certificate_held`, `deputy_certificate_number_taken`, `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-certificates")]
pub async fn create_deputy_certificate(
    permit: Permit<ManageDeputyCertificates>,
    key: Idempotent,
    body: Body<IssueDeputyCertificateRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            issuing::issue(tx, acting, &request)?.created(tx, acting)
        })
        .await
}

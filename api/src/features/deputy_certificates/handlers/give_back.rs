//! `POST /deputy-certificates/{id}/returns`

use crate::features::deputy_certificates::case::Case;
use crate::features::deputy_certificates::dto::ReturnDeputyCertificateRequest;
use crate::features::deputy_certificates::issuing;
use crate::features::deputy_certificates::permissions::ManageDeputyCertificates;
use crate::features::deputy_certificates::response::DeputyCertificateResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Writes down that a certificate was given back, as at the end of the term.
#[utoipa::path(
    tag = "deputy-certificates",
    operation_id = "return_deputy_certificate",
    request_body = ReturnDeputyCertificateRequest,
    params(
        ("id" = Id, Path, description = "Certificate"),
        ("If-Match" = String, Header, description = "Version of the certificate, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deputy_certificates.manage"])),
    extensions(("x-permission" = json!("deputy_certificates.manage"))),
    responses(
        (status = 200, description = "The certificate as it is now.", body = DeputyCertificateResponse),
        (status = 403, description = "`deputy_certificate_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_certificate_not_in_force`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-certificates/{id}/returns")]
pub async fn return_deputy_certificate(
    permit: Permit<ManageDeputyCertificates>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<ReturnDeputyCertificateRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen)?;
            issuing::give_back(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

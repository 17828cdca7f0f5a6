//! `POST /deputy-certificates/{id}/replacements`

use crate::features::deputy_certificates::case::Case;
use crate::features::deputy_certificates::dto::ReplaceDeputyCertificateRequest;
use crate::features::deputy_certificates::issuing;
use crate::features::deputy_certificates::permissions::ManageDeputyCertificates;
use crate::features::deputy_certificates::response::DeputyCertificateResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Issues another certificate in place of one that was lost or spoilt, which no longer holds.
#[utoipa::path(
    tag = "deputy-certificates",
    operation_id = "renew_deputy_certificate",
    request_body = ReplaceDeputyCertificateRequest,
    params(
        ("id" = Id, Path, description = "Certificate that was lost"),
        ("If-Match" = String, Header, description = "Version of the certificate, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deputy_certificates.manage"])),
    extensions(("x-permission" = json!("deputy_certificates.manage"))),
    responses(
        (status = 201, description = "The new certificate.", body = DeputyCertificateResponse),
        (status = 403, description = "`deputy_certificate_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_certificate_not_in_force`, `deputy_certificate_number_taken`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-certificates/{id}/replacements")]
pub async fn renew_deputy_certificate(
    permit: Permit<ManageDeputyCertificates>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<ReplaceDeputyCertificateRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let lost = Case::open(tx, acting, path.0, seen)?;
            issuing::replace(tx, acting, lost, &request)?.created(tx, acting)
        })
        .await
}

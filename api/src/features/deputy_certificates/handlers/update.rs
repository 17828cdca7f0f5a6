//! `PATCH /deputy-certificates/{id}`

use crate::features::deputy_certificates::case::Case;
use crate::features::deputy_certificates::dto::UpdateDeputyCertificateRequest;
use crate::features::deputy_certificates::issuing;
use crate::features::deputy_certificates::permissions::ManageDeputyCertificates;
use crate::features::deputy_certificates::response::DeputyCertificateResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Corrects what stands on a certificate.
#[utoipa::path(
    tag = "deputy-certificates",
    operation_id = "update_deputy_certificate",
    request_body = UpdateDeputyCertificateRequest,
    params(
        ("id" = Id, Path, description = "Certificate"),
        ("If-Match" = String, Header, description = "Version of the certificate, such as `\"v3\"`"),
    ),
    security(("bearer" = ["deputy_certificates.manage"])),
    extensions(("x-permission" = json!("deputy_certificates.manage"))),
    responses(
        (status = 200, description = "The certificate as it is now.", body = DeputyCertificateResponse),
        (status = 403, description = "`deputy_certificate_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_certificate_not_in_force`, `deputy_certificate_number_taken`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/deputy-certificates/{id}")]
pub async fn update_deputy_certificate(
    permit: Permit<ManageDeputyCertificates>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateDeputyCertificateRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen)?;
            issuing::update(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

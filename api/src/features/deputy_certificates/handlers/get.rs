//! `GET /deputy-certificates/{id}`

use crate::features::deputy_certificates::case::Case;
use crate::features::deputy_certificates::permissions::ReadDeputyCertificates;
use crate::features::deputy_certificates::response::DeputyCertificateResponse;
use crate::features::deputy_certificates::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A certificate, whether it holds today, and what the reader may do to it now.
#[utoipa::path(
    tag = "deputy-certificates",
    operation_id = "get_deputy_certificate",
    params(("id" = Id, Path, description = "Certificate")),
    security(("bearer" = ["deputy_certificates.read"])),
    extensions(("x-permission" = json!("deputy_certificates.read"))),
    responses((status = 200, description = "The certificate.", body = DeputyCertificateResponse)),
)]
#[get("/deputy-certificates/{id}")]
pub async fn get_deputy_certificate(
    permit: Permit<ReadDeputyCertificates>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::new(acting, row);
            let found = detail::assemble(conn, acting, &case)?;
            Reply::snapshot(&found, found.item.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

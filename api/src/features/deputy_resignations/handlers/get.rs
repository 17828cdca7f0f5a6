//! `GET /deputy-resignations/{id}`

use crate::features::deputy_resignations::case::Case;
use crate::features::deputy_resignations::permissions::ReadDeputyResignations;
use crate::features::deputy_resignations::response::DeputyResignationResponse;
use crate::features::deputy_resignations::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A resignation with its statement, the vote and what became of it.
#[utoipa::path(
    tag = "deputy-resignations",
    operation_id = "get_deputy_resignation",
    params(("id" = Id, Path, description = "Resignation")),
    security(("bearer" = ["deputy_resignations.read"])),
    extensions(("x-permission" = json!("deputy_resignations.read"))),
    responses((status = 200, description = "The resignation.", body = DeputyResignationResponse)),
)]
#[get("/deputy-resignations/{id}")]
pub async fn get_deputy_resignation(
    permit: Permit<ReadDeputyResignations>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::load(conn, acting, row)?;
            let found = detail::assemble(conn, acting, &case)?;
            Reply::snapshot(&found, found.item.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

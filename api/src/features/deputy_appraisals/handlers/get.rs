//! `GET /deputy-appraisals/{id}`

use crate::features::deputy_appraisals::case::Case;
use crate::features::deputy_appraisals::permissions::ReadDeputyAppraisals;
use crate::features::deputy_appraisals::response::DeputyAppraisalResponse;
use crate::features::deputy_appraisals::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// An appraisal: its items, who is appraised, who has rated, what the reader may know of the result, and what they may do
/// now. Nobody reads a result before it is closed.
#[utoipa::path(
    tag = "deputy-appraisals",
    operation_id = "get_deputy_appraisal",
    params(("id" = Id, Path, description = "Appraisal")),
    security(("bearer" = ["deputy_appraisals.read"])),
    extensions(("x-permission" = json!("deputy_appraisals.read"))),
    responses((status = 200, description = "The appraisal.", body = DeputyAppraisalResponse)),
)]
#[get("/deputy-appraisals/{id}")]
pub async fn get_deputy_appraisal(
    permit: Permit<ReadDeputyAppraisals>,
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

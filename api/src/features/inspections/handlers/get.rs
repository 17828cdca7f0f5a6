//! `GET /inspections/{id}`

use crate::features::inspections::case::Case;
use crate::features::inspections::permissions::ReadInspections;
use crate::features::inspections::response::InspectionResponse;
use crate::features::inspections::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// An inspection with everything the reader may see of it, and what they may do to it now.
#[utoipa::path(
    tag = "inspections",
    operation_id = "get_inspection",
    params(("id" = Id, Path, description = "Inspection")),
    security(("bearer" = ["inspections.read"])),
    extensions(("x-permission" = json!("inspections.read"))),
    responses((status = 200, description = "The inspection.", body = InspectionResponse)),
)]
#[get("/inspections/{id}")]
pub async fn get_inspection(
    permit: Permit<ReadInspections>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::new(conn, acting, row)?;
            let found = detail::assemble(conn, acting, &case)?;
            Reply::snapshot(&found, found.item.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

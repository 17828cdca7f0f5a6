//! `GET /group-inspections/{id}`

use crate::features::group_inspections::case::Case;
use crate::features::group_inspections::permissions::ReadGroupInspections;
use crate::features::group_inspections::response::GroupInspectionResponse;
use crate::features::group_inspections::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A look at a group, what was answered, and what the reader may do to it now.
#[utoipa::path(
    tag = "group-inspections",
    operation_id = "get_group_inspection",
    params(("id" = Id, Path, description = "Look at a group")),
    security(("bearer" = ["group_inspections.read"])),
    extensions(("x-permission" = json!("group_inspections.read"))),
    responses((status = 200, description = "The look.", body = GroupInspectionResponse)),
)]
#[get("/group-inspections/{id}")]
pub async fn get_group_inspection(
    permit: Permit<ReadGroupInspections>,
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

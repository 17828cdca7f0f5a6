//! `GET /deputy-groups/{id}`

use crate::features::deputy_groups::case::Case;
use crate::features::deputy_groups::permissions::ReadDeputyGroups;
use crate::features::deputy_groups::response::DeputyGroupResponse;
use crate::features::deputy_groups::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A group: who belongs to it and did, its plans, and what the reader may do to it now.
#[utoipa::path(
    tag = "deputy-groups",
    operation_id = "get_deputy_group",
    params(("id" = Id, Path, description = "Group")),
    security(("bearer" = ["deputy_groups.read"])),
    extensions(("x-permission" = json!("deputy_groups.read"))),
    responses((status = 200, description = "The group.", body = DeputyGroupResponse)),
)]
#[get("/deputy-groups/{id}")]
pub async fn get_deputy_group(
    permit: Permit<ReadDeputyGroups>,
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

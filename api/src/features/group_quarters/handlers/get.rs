//! `GET /group-quarters/{id}`

use crate::features::group_quarters::case::Case;
use crate::features::group_quarters::permissions::ReadGroupQuarters;
use crate::features::group_quarters::response::GroupQuarterResponse;
use crate::features::group_quarters::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A closed quarter of a group: its colour, how it follows, and what the reader may do about it now.
#[utoipa::path(
    tag = "group-quarters",
    operation_id = "get_group_quarter",
    params(("id" = Id, Path, description = "Closed quarter")),
    security(("bearer" = ["group_quarters.read"])),
    extensions(("x-permission" = json!("group_quarters.read"))),
    responses((status = 200, description = "The quarter.", body = GroupQuarterResponse)),
)]
#[get("/group-quarters/{id}")]
pub async fn get_group_quarter(
    permit: Permit<ReadGroupQuarters>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::load(conn, acting, row)?;
            Reply::tagged(&detail::assemble(conn, acting, &case)?)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

//! `GET /motions/{id}`

use crate::features::motions::permissions::ReadMotions;
use crate::features::motions::response::MotionResponse;
use crate::features::motions::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A motion with everything the reader may see of it, and what they may do to it now.
#[utoipa::path(
    tag = "motions",
    operation_id = "get_motion",
    params(("id" = Id, Path, description = "Motion")),
    security(("bearer" = ["motions.read"])),
    extensions(("x-permission" = json!("motions.read"))),
    responses((status = 200, description = "The motion.", body = MotionResponse)),
)]
#[get("/motions/{id}")]
pub async fn get_motion(
    permit: Permit<ReadMotions>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let found = detail::assemble(conn, acting, &row)?;
            Reply::snapshot(&found, found.item.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

//! `GET /receptions/{id}`

use crate::features::receptions::case::Case;
use crate::features::receptions::permissions::ReadReceptions;
use crate::features::receptions::response::ReceptionResponse;
use crate::features::receptions::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A reception: where and when, since when residents know, who is on duty and who came, and what the reader may do now.
#[utoipa::path(
    tag = "receptions",
    operation_id = "get_reception",
    params(("id" = Id, Path, description = "Reception")),
    security(("bearer" = ["receptions.read"])),
    extensions(("x-permission" = json!("receptions.read"))),
    responses((status = 200, description = "The reception.", body = ReceptionResponse)),
)]
#[get("/receptions/{id}")]
pub async fn get_reception(
    permit: Permit<ReadReceptions>,
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

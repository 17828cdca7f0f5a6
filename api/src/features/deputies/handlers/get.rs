//! `GET /deputies/{id}`

use crate::features::deputies::assemble::{self, Shown};
use crate::features::deputies::permissions::Read;
use crate::features::deputies::response::DeputyResponse;
use crate::features::deputies::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// Gets one deputy. How much of it is shown depends on the caller.
#[utoipa::path(
    tag = "deputies",
    params(("id" = Id, Path, description = "The deputy.")),
    security(("bearer" = ["deputies.read"])),
    extensions(("x-permission" = json!("deputies.read"))),
    responses((status = 200, description = "The deputy.", body = DeputyResponse)),
)]
#[get("/deputies/{id}")]
pub async fn get_deputy(
    permit: Permit<Read>,
    IdPath(id): IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, id)?;
            assemble::deputies(conn, acting, vec![row], Shown::Detail)
        })
        .await?;
    let deputy = found.into_iter().next().ok_or_else(Problem::not_found)?;
    // Mandates, and what the caller may see, are not in the version of the deputy.
    Ok(Reply::snapshot(&deputy, deputy.version)?.unless_known(&known))
}

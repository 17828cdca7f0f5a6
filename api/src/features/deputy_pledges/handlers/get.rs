//! `GET /deputy-pledges/{id}`

use crate::features::deputy_pledges::permissions::ReadDeputyPledges;
use crate::features::deputy_pledges::response::DeputyPledgeResponse;
use crate::features::deputy_pledges::{Case, detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A pledge: what is promised, how far each item is, how it was worded before, and what the reader may do to it now.
#[utoipa::path(
    tag = "deputy-pledges",
    operation_id = "get_deputy_pledge",
    params(("id" = Id, Path, description = "Pledge")),
    security(("bearer" = ["deputy_pledges.read"])),
    extensions(("x-permission" = json!("deputy_pledges.read"))),
    responses((status = 200, description = "The pledge.", body = DeputyPledgeResponse)),
)]
#[get("/deputy-pledges/{id}")]
pub async fn get_deputy_pledge(
    permit: Permit<ReadDeputyPledges>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::load(conn, row)?;
            let found = detail::assemble(conn, acting, &case)?;
            Reply::snapshot(&found, found.item.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

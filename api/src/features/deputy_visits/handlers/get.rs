//! `GET /deputy-visits/{id}`

use crate::features::deputy_visits::case::Case;
use crate::features::deputy_visits::permissions::ReadDeputyVisits;
use crate::features::deputy_visits::response::DeputyVisitResponse;
use crate::features::deputy_visits::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A visit: who goes with which certificate, what is arranged, what came of it, and what the reader may do now.
#[utoipa::path(
    tag = "deputy-visits",
    operation_id = "get_deputy_visit",
    params(("id" = Id, Path, description = "Visit")),
    security(("bearer" = ["deputy_visits.read"])),
    extensions(("x-permission" = json!("deputy_visits.read"))),
    responses((status = 200, description = "The visit.", body = DeputyVisitResponse)),
)]
#[get("/deputy-visits/{id}")]
pub async fn get_deputy_visit(
    permit: Permit<ReadDeputyVisits>,
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

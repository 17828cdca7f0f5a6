//! `GET /reception-visits/{id}`

use crate::features::reception_visits::case::Case;
use crate::features::reception_visits::permissions::ReadReceptionVisits;
use crate::features::reception_visits::response::ReceptionVisitResponse;
use crate::features::reception_visits::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// What a visitor brought forward, what became of it, and what the reader may do now; who the visitor is only for the
/// office of the congress and the deputies on duty. A unit reads what it has or has answered.
#[utoipa::path(
    tag = "receptions",
    operation_id = "get_reception_visit",
    params(("id" = Id, Path, description = "Visit")),
    security(("bearer" = ["reception_visits.read"])),
    extensions(("x-permission" = json!("reception_visits.read"))),
    responses((status = 200, description = "The visit.", body = ReceptionVisitResponse)),
)]
#[get("/reception-visits/{id}")]
pub async fn get_reception_visit(
    permit: Permit<ReadReceptionVisits>,
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

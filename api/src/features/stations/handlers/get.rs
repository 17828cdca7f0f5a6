//! `GET /stations/{id}`

use crate::features::stations::case::Case;
use crate::features::stations::permissions::ReadStations;
use crate::features::stations::response::StationResponse;
use crate::features::stations::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A station: who belongs to it and did, what it has of the ten haves, and what the reader may do to it now.
#[utoipa::path(
    tag = "stations",
    operation_id = "get_station",
    params(("id" = Id, Path, description = "Station")),
    security(("bearer" = ["stations.read"])),
    extensions(("x-permission" = json!("stations.read"))),
    responses((status = 200, description = "The station.", body = StationResponse)),
)]
#[get("/stations/{id}")]
pub async fn get_station(
    permit: Permit<ReadStations>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let case = Case::new(acting, store::get(conn, &acting.scope, path.0)?);
            let found = detail::assemble(conn, acting, &case)?;
            Reply::snapshot(&found, found.item.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

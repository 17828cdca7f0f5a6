//! `GET /organs/{id}`

use crate::features::organs::dto::OrganResponse;
use crate::features::organs::permissions::Read;
use crate::features::organs::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// Gets one organ.
#[utoipa::path(
    tag = "organs",
    params(("id" = Id, Path, description = "The organ.")),
    security(("bearer" = ["organs.read"])),
    extensions(("x-permission" = json!("organs.read"))),
    responses((status = 200, description = "The organ.", body = OrganResponse)),
)]
#[get("/organs/{id}")]
pub async fn get_organ(
    permit: Permit<Read>,
    IdPath(id): IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let organ = permit
        .read(move |conn, acting| store::get(conn, &acting.scope, id))
        .await?;
    let version = organ.version;
    Ok(Reply::versioned(&OrganResponse::from(organ), version)?.unless_known(&known))
}

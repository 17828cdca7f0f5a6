//! `GET /terms/{id}`

use crate::features::terms::dto::TermResponse;
use crate::features::terms::permissions::Read;
use crate::features::terms::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// Gets one term. Whether it is current depends on the day, so the version alone is not its tag.
#[utoipa::path(
    tag = "terms",
    params(("id" = Id, Path, description = "The term.")),
    security(("bearer" = ["terms.read"])),
    extensions(("x-permission" = json!("terms.read"))),
    responses((status = 200, description = "The term.", body = TermResponse)),
)]
#[get("/terms/{id}")]
pub async fn get_term(
    permit: Permit<Read>,
    IdPath(id): IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let today = permit.acting().today;
    let term = permit
        .read(move |conn, acting| store::get(conn, &acting.scope, id))
        .await?;
    let version = term.version;
    Ok(Reply::snapshot(&TermResponse::of(term, today), version)?.unless_known(&known))
}

//! `GET /deputy-talks/{id}`

use crate::features::deputy_talks::case::Case;
use crate::features::deputy_talks::permissions::ReadDeputyTalks;
use crate::features::deputy_talks::response::DeputyTalkResponse;
use crate::features::deputy_talks::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A talk with its ground, what was said and what became of it; of a notice other deputies read its text.
#[utoipa::path(
    tag = "deputy-talks",
    operation_id = "get_deputy_talk",
    params(("id" = Id, Path, description = "Talk")),
    security(("bearer" = ["deputy_talks.read"])),
    extensions(("x-permission" = json!("deputy_talks.read"))),
    responses((status = 200, description = "The talk.", body = DeputyTalkResponse)),
)]
#[get("/deputy-talks/{id}")]
pub async fn get_deputy_talk(
    permit: Permit<ReadDeputyTalks>,
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

//! `GET /awards/{id}`

use crate::features::awards::case::Case;
use crate::features::awards::permissions::ReadAwards;
use crate::features::awards::response::AwardResponse;
use crate::features::awards::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A commendation: who was honoured by whom, by which paper, and whether it stands.
#[utoipa::path(
    tag = "awards",
    operation_id = "get_award",
    params(("id" = Id, Path, description = "Commendation")),
    security(("bearer" = ["awards.read"])),
    extensions(("x-permission" = json!("awards.read"))),
    responses((status = 200, description = "The commendation.", body = AwardResponse)),
)]
#[get("/awards/{id}")]
pub async fn get_award(
    permit: Permit<ReadAwards>,
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

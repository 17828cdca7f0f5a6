//! `GET /oral-opinions/{id}`

use crate::features::oral_opinions::case::Case;
use crate::features::oral_opinions::permissions::ReadOralOpinions;
use crate::features::oral_opinions::response::OralOpinionResponse;
use crate::features::oral_opinions::{detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// An oral opinion with everything the reader may see of it, and what they may do to it now.
#[utoipa::path(
    tag = "oral_opinions",
    operation_id = "get_oral_opinion",
    params(("id" = Id, Path, description = "Oral opinion")),
    security(("bearer" = ["oral_opinions.read"])),
    extensions(("x-permission" = json!("oral_opinions.read"))),
    responses((status = 200, description = "The oral opinion.", body = OralOpinionResponse)),
)]
#[get("/oral-opinions/{id}")]
pub async fn get_oral_opinion(
    permit: Permit<ReadOralOpinions>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::new(conn, acting, row)?;
            let found = detail::assemble(conn, acting, &case)?;
            Reply::snapshot(&found, found.item.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

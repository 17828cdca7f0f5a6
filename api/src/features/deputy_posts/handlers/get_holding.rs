//! `GET /deputy-post-holdings/{id}`

use crate::features::deputy_posts::permissions::ReadDeputyPosts;
use crate::features::deputy_posts::response::DeputyPostHoldingResponse;
use crate::features::deputy_posts::{HoldingCase, detail_holding, store_holdings};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A holding: what was done in it, and what the reader may do to it now.
#[utoipa::path(
    tag = "deputy-posts",
    operation_id = "get_deputy_post_holding",
    params(("id" = Id, Path, description = "Holding")),
    security(("bearer" = ["deputy_posts.read"])),
    extensions(("x-permission" = json!("deputy_posts.read"))),
    responses((status = 200, description = "As it is now.", body = DeputyPostHoldingResponse)),
)]
#[get("/deputy-post-holdings/{id}")]
pub async fn get_deputy_post_holding(
    permit: Permit<ReadDeputyPosts>,
    path: IdPath,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit
        .view(move |conn, acting| {
            let row = store_holdings::get(conn, &acting.scope, path.0)?;
            let case = HoldingCase::load(conn, row)?;
            let found = detail_holding::assemble(conn, acting, &case)?;
            Reply::snapshot(&found, found.item.version)
        })
        .await?;
    Ok(reply.unless_known(&known))
}

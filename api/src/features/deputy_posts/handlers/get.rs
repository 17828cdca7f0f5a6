//! `GET /deputy-posts/{id}`

use crate::features::deputy_posts::permissions::ReadDeputyPosts;
use crate::features::deputy_posts::response::DeputyPostResponse;
use crate::features::deputy_posts::{Case, detail, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Reply};
use actix_web::get;

/// A post: who holds it, held it and asks for it, and what the reader may do to it now.
#[utoipa::path(
    tag = "deputy-posts",
    operation_id = "get_deputy_post",
    params(("id" = Id, Path, description = "Post")),
    security(("bearer" = ["deputy_posts.read"])),
    extensions(("x-permission" = json!("deputy_posts.read"))),
    responses((status = 200, description = "As it is now.", body = DeputyPostResponse)),
)]
#[get("/deputy-posts/{id}")]
pub async fn get_deputy_post(
    permit: Permit<ReadDeputyPosts>,
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

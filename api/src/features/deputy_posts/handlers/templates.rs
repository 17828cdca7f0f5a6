//! `GET /deputy-post-templates`

use crate::features::deputy_posts::permissions::ReadDeputyPosts;
use crate::features::deputy_posts::templates::{self, DeputyPostTemplates};
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, Reply};
use actix_web::get;

/// Usual posts, to begin with; the office writes its own words.
#[utoipa::path(
    tag = "deputy-posts",
    operation_id = "get_deputy_post_templates",
    security(("bearer" = ["deputy_posts.read"])),
    extensions(("x-permission" = json!("deputy_posts.read"))),
    responses((status = 200, description = "The answer.", body = DeputyPostTemplates)),
)]
#[get("/deputy-post-templates")]
pub async fn get_deputy_post_templates(
    permit: Permit<ReadDeputyPosts>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let reply = permit.view(|_, _| Reply::tagged(templates::all())).await?;
    Ok(reply.unless_known(&known))
}

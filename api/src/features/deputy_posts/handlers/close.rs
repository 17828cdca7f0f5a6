//! `POST /deputy-posts/{id}/closures`

use crate::features::deputy_posts::Case;
use crate::features::deputy_posts::dto::CloseDeputyPostRequest;
use crate::features::deputy_posts::model::DeputyPostAction;
use crate::features::deputy_posts::permissions::ManageDeputyPosts;
use crate::features::deputy_posts::response::DeputyPostResponse;
use crate::features::deputy_posts::updating;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Closes a post with its reason: who holds it no longer does, claims are refused.
#[utoipa::path(
    tag = "deputy-posts",
    operation_id = "close_deputy_post",
    request_body = CloseDeputyPostRequest,
    params(
        ("id" = Id, Path, description = "Post"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deputy_posts.manage"])),
    extensions(("x-permission" = json!("deputy_posts.manage"))),
    responses(
        (status = 200, description = "As it is now.", body = DeputyPostResponse),
        (status = 403, description = "`deputy_post_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_post_closed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-posts/{id}/closures")]
pub async fn close_deputy_post(
    permit: Permit<ManageDeputyPosts>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<CloseDeputyPostRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let act = DeputyPostAction::Close;
            let mut case = Case::open(tx, acting, (path.0, Some(seen)), act)?;
            updating::close(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

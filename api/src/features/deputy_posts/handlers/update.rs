//! `PATCH /deputy-posts/{id}`

use crate::features::deputy_posts::Case;
use crate::features::deputy_posts::dto::UpdateDeputyPostRequest;
use crate::features::deputy_posts::model::DeputyPostAction;
use crate::features::deputy_posts::permissions::ManageDeputyPosts;
use crate::features::deputy_posts::response::DeputyPostResponse;
use crate::features::deputy_posts::updating;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes what a post says of itself; who holds it is told.
#[utoipa::path(
    tag = "deputy-posts",
    operation_id = "update_deputy_post",
    request_body = UpdateDeputyPostRequest,
    params(
        ("id" = Id, Path, description = "Post"),
        ("If-Match" = String, Header, description = "Version of the post, such as `\"v3\"`"),
    ),
    security(("bearer" = ["deputy_posts.manage"])),
    extensions(("x-permission" = json!("deputy_posts.manage"))),
    responses(
        (status = 200, description = "The post as it is now.", body = DeputyPostResponse),
        (status = 403, description = "`deputy_post_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_post_closed`, `deputy_post_name_taken`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/deputy-posts/{id}")]
pub async fn update_deputy_post(
    permit: Permit<ManageDeputyPosts>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateDeputyPostRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let act = DeputyPostAction::Edit;
            let mut case = Case::open(tx, acting, (path.0, Some(seen)), act)?;
            updating::update(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

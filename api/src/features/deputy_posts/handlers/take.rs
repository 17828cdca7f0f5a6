//! `POST /deputy-posts/{id}/holdings`

use crate::features::deputy_posts::detail_holding;
use crate::features::deputy_posts::dto::TakeDeputyPostRequest;
use crate::features::deputy_posts::holding;
use crate::features::deputy_posts::permissions::HoldDeputyPosts;
use crate::features::deputy_posts::response::DeputyPostHoldingResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// A deputy claims a post, which then waits for the office (without network too); or the office assigns it to a
/// deputy, who holds it at once.
#[utoipa::path(
    tag = "deputy-posts",
    operation_id = "assign_deputy_post",
    request_body = TakeDeputyPostRequest,
    params(
        ("id" = Id, Path, description = "Post"),
        ("Idempotency-Key" = String, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deputy_posts.hold"])),
    extensions(("x-permission" = json!("deputy_posts.hold"))),
    responses(
        (status = 201, description = "Claimed or assigned.", body = DeputyPostHoldingResponse),
        (status = 403, description = "`deputy_post_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_post_closed`, `deputy_post_full`, `deputy_post_holder`, `congress_none`; `already_exists`: the identifier is taken.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-posts/{id}/holdings")]
pub async fn assign_deputy_post(
    permit: Permit<HoldDeputyPosts>,
    path: IdPath,
    key: Idempotent,
    body: Body<TakeDeputyPostRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = holding::take(tx, acting, path.0, &request)?;
            let location = format!("/api/v1/deputy-post-holdings/{}", case.row.id);
            let found = detail_holding::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}

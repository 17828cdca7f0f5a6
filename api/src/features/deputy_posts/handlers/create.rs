//! `POST /deputy-posts`

use crate::features::deputy_posts::create;
use crate::features::deputy_posts::detail;
use crate::features::deputy_posts::dto::CreateDeputyPostRequest;
use crate::features::deputy_posts::permissions::ManageDeputyPosts;
use crate::features::deputy_posts::response::DeputyPostResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Sets up a post of the office's congress (设岗定责): name, duties, how many may hold it, from when.
#[utoipa::path(
    tag = "deputy-posts",
    operation_id = "create_deputy_post",
    request_body = CreateDeputyPostRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["deputy_posts.manage"])),
    extensions(("x-permission" = json!("deputy_posts.manage"))),
    responses(
        (status = 201, description = "Set up.", body = DeputyPostResponse),
        (status = 403, description = "`forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `deputy_post_name_taken`, `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-posts")]
pub async fn create_deputy_post(
    permit: Permit<ManageDeputyPosts>,
    key: Idempotent,
    body: Body<CreateDeputyPostRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create::create(tx, acting, &request)?;
            let location = format!("/api/v1/deputy-posts/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}

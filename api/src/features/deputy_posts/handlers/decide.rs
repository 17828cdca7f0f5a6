//! `POST /deputy-post-holdings/{id}/decisions`

use crate::features::deputy_posts::HoldingCase;
use crate::features::deputy_posts::dto::DecideDeputyPostHoldingRequest;
use crate::features::deputy_posts::holding;
use crate::features::deputy_posts::model::DeputyPostHoldingAction;
use crate::features::deputy_posts::permissions::ManageDeputyPosts;
use crate::features::deputy_posts::response::DeputyPostHoldingResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Confirms the claim of a deputy, or refuses it with a reason; never more than may hold the post.
#[utoipa::path(
    tag = "deputy-posts",
    operation_id = "judge_deputy_post_holding",
    request_body = DecideDeputyPostHoldingRequest,
    params(
        ("id" = Id, Path, description = "Holding"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deputy_posts.manage"])),
    extensions(("x-permission" = json!("deputy_posts.manage"))),
    responses(
        (status = 200, description = "As it is now.", body = DeputyPostHoldingResponse),
        (status = 403, description = "`deputy_post_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_post_not_in_state`, `deputy_post_full`, `deputy_post_closed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-post-holdings/{id}/decisions")]
pub async fn judge_deputy_post_holding(
    permit: Permit<ManageDeputyPosts>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<DecideDeputyPostHoldingRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let act = DeputyPostHoldingAction::Decide;
            let mut case = HoldingCase::open(tx, acting, (path.0, Some(seen)), act)?;
            holding::decide(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

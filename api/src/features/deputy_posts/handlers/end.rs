//! `POST /deputy-post-holdings/{id}/endings`

use crate::features::deputy_posts::HoldingCase;
use crate::features::deputy_posts::dto::EndDeputyPostHoldingRequest;
use crate::features::deputy_posts::ending;
use crate::features::deputy_posts::model::DeputyPostHoldingAction;
use crate::features::deputy_posts::permissions::HoldDeputyPosts;
use crate::features::deputy_posts::response::DeputyPostHoldingResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Takes a claim back (the deputy), or ends a holding with its reason (the deputy or the office); what was done stays.
#[utoipa::path(
    tag = "deputy-posts",
    operation_id = "end_deputy_post_holding",
    request_body = EndDeputyPostHoldingRequest,
    params(
        ("id" = Id, Path, description = "Holding"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deputy_posts.hold"])),
    extensions(("x-permission" = json!("deputy_posts.hold"))),
    responses(
        (status = 200, description = "As it is now.", body = DeputyPostHoldingResponse),
        (status = 403, description = "`deputy_post_not_your_turn`, `congress_mandate_suspended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_post_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-post-holdings/{id}/endings")]
pub async fn end_deputy_post_holding(
    permit: Permit<HoldDeputyPosts>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<EndDeputyPostHoldingRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let act = DeputyPostHoldingAction::End;
            let mut case = HoldingCase::open(tx, acting, (path.0, Some(seen)), act)?;
            ending::end(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

//! `POST /deputy-talks/{id}/reviews`

use crate::features::deputy_talks::case::Case;
use crate::features::deputy_talks::dto::ReviewDeputyTalkRequest;
use crate::features::deputy_talks::holding;
use crate::features::deputy_talks::model::DeputyTalkAction;
use crate::features::deputy_talks::permissions::PlanDeputyTalks;
use crate::features::deputy_talks::response::DeputyTalkResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Says whether what was to be better is.
#[utoipa::path(
    tag = "deputy-talks",
    operation_id = "review_deputy_talk",
    request_body = ReviewDeputyTalkRequest,
    params(
        ("id" = Id, Path, description = "Talk"),
        ("If-Match" = String, Header, description = "Version of the talk, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["deputy_talks.plan"])),
    extensions(("x-permission" = json!("deputy_talks.plan"))),
    responses(
        (status = 200, description = "The talk as it is now.", body = DeputyTalkResponse),
        (status = 403, description = "`deputy_talk_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`deputy_talk_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/deputy-talks/{id}/reviews")]
pub async fn review_deputy_talk(
    permit: Permit<PlanDeputyTalks>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<ReviewDeputyTalkRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen, DeputyTalkAction::FollowUp)?;
            holding::follow_up(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

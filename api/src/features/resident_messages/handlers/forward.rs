//! `POST /resident-messages/{id}/forwardings`

use crate::features::resident_messages::answering;
use crate::features::resident_messages::case::Case;
use crate::features::resident_messages::dto::ForwardResidentMessageRequest;
use crate::features::resident_messages::model::ResidentMessageAction;
use crate::features::resident_messages::permissions::HandleResidentMessage;
use crate::features::resident_messages::response::ResidentMessageResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Hands a letter to the office of the congress with a remark: it has the matter dealt with and answers. A deputy does
/// not handle it (代表法31).
#[utoipa::path(
    tag = "resident-messages",
    operation_id = "forward_resident_message",
    request_body = ForwardResidentMessageRequest,
    params(
        ("id" = Id, Path, description = "Message"),
        ("If-Match" = String, Header, description = "Version of the message, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["resident_messages.handle"])),
    extensions(("x-permission" = json!("resident_messages.handle"))),
    responses(
        (status = 200, description = "The message as it is now.", body = ResidentMessageResponse),
        (status = 403, description = "`resident_message_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`resident_message_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/resident-messages/{id}/forwardings")]
pub async fn forward_resident_message(
    permit: Permit<HandleResidentMessage>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<ForwardResidentMessageRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let act = ResidentMessageAction::Forward;
            let mut case = Case::open(tx, acting, path.0, seen, act)?;
            answering::forward(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

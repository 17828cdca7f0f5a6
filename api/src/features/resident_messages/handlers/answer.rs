//! `POST /resident-messages/{id}/answers`

use crate::features::resident_messages::answering;
use crate::features::resident_messages::case::Case;
use crate::features::resident_messages::dto::AnswerResidentMessageRequest;
use crate::features::resident_messages::model::ResidentMessageAction;
use crate::features::resident_messages::permissions::AnswerResidentMessage;
use crate::features::resident_messages::response::ResidentMessageResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Answers a letter, by its deputy or by the office it was forwarded to; the sender reads it by the code.
#[utoipa::path(
    tag = "resident-messages",
    operation_id = "answer_resident_message",
    request_body = AnswerResidentMessageRequest,
    params(
        ("id" = Id, Path, description = "Message"),
        ("If-Match" = String, Header, description = "Version of the message, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["resident_messages.answer"])),
    extensions(("x-permission" = json!("resident_messages.answer"))),
    responses(
        (status = 200, description = "The message as it is now.", body = ResidentMessageResponse),
        (status = 403, description = "`resident_message_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`resident_message_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/resident-messages/{id}/answers")]
pub async fn answer_resident_message(
    permit: Permit<AnswerResidentMessage>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AnswerResidentMessageRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let act = ResidentMessageAction::Answer;
            let mut case = Case::open(tx, acting, path.0, seen, act)?;
            answering::answer(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

//! `POST /resident-messages/{id}/suggestions`

use crate::features::resident_messages::answering;
use crate::features::resident_messages::case::Case;
use crate::features::resident_messages::dto::SuggestionOfResidentMessageRequest;
use crate::features::resident_messages::model::ResidentMessageAction;
use crate::features::resident_messages::permissions::HandleResidentMessage;
use crate::features::resident_messages::response::ResidentMessageResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Makes a draft suggestion of a letter in its deputy's name (代表法24, 36), which the deputy completes and hands in;
/// `suggestion_id` says which.
#[utoipa::path(
    tag = "resident-messages",
    operation_id = "create_resident_message_suggestion",
    request_body = SuggestionOfResidentMessageRequest,
    params(
        ("id" = Id, Path, description = "Message"),
        ("If-Match" = String, Header, description = "Version of the message, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["resident_messages.handle"])),
    extensions(("x-permission" = json!("resident_messages.handle"))),
    responses(
        (status = 200, description = "The message as it is now.", body = ResidentMessageResponse),
        (status = 403, description = "`resident_message_not_your_turn`, `suggestion_mandate_suspended`, `suggestion_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`resident_message_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/resident-messages/{id}/suggestions")]
pub async fn create_resident_message_suggestion(
    permit: Permit<HandleResidentMessage>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<SuggestionOfResidentMessageRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let act = ResidentMessageAction::Convert;
            let mut case = Case::open(tx, acting, path.0, seen, act)?;
            answering::convert(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}

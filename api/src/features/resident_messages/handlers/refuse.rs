//! `POST /resident-messages/{id}/refusals`

use crate::features::attachments;
use crate::features::resident_messages::case::Case;
use crate::features::resident_messages::dto::RefuseResidentMessageRequest;
use crate::features::resident_messages::model::ResidentMessageAction;
use crate::features::resident_messages::moderating;
use crate::features::resident_messages::permissions::ModerateResidentMessage;
use crate::features::resident_messages::response::ResidentMessageResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;
use std::sync::{Arc, Mutex, PoisonError};

/// Refuses what a resident sent, with a reason that the sender reads. How to reach the sender is taken away.
#[utoipa::path(
    tag = "resident-messages",
    operation_id = "refuse_resident_message",
    request_body = RefuseResidentMessageRequest,
    params(
        ("id" = Id, Path, description = "Message"),
        ("If-Match" = String, Header, description = "Version of the message, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["resident_messages.moderate"])),
    extensions(("x-permission" = json!("resident_messages.moderate"))),
    responses(
        (status = 200, description = "The message as it is now.", body = ResidentMessageResponse),
        (status = 403, description = "`resident_message_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`resident_message_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/resident-messages/{id}/refusals")]
pub async fn refuse_resident_message(
    permit: Permit<ModerateResidentMessage>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RefuseResidentMessageRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    // Bytes are thrown away once it is certain that no row refers to them.
    let gone = Arc::new(Mutex::new(Vec::new()));
    let found = Arc::clone(&gone);
    let reply = permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let act = ResidentMessageAction::Refuse;
            let mut case = Case::open(tx, acting, path.0, seen, act)?;
            let keys = moderating::refuse(tx, acting, &mut case, &request)?;
            *found.lock().unwrap_or_else(PoisonError::into_inner) = keys;
            case.reply(tx, acting)
        })
        .await?;
    let keys = std::mem::take(&mut *gone.lock().unwrap_or_else(PoisonError::into_inner));
    attachments::delete_files(&*permit.platform().files, keys).await;
    Ok(reply)
}

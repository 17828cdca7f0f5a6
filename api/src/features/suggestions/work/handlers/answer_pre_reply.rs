//! `POST /suggestions/{id}/pre-reply-answers`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::permissions::EditSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::work::dto::AnswerPreReplyRequest;
use crate::features::suggestions::work::model::PreReplyAnswer;
use crate::features::suggestions::work::{entries, store_pre_replies};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// The lead deputy agrees to the draft that was shown, or makes remarks, which the unit reads (预答复).
#[utoipa::path(
    tag = "suggestions",
    operation_id = "answer_suggestion_pre_reply",
    request_body = AnswerPreReplyRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.edit"])),
    extensions(("x-permission" = json!("suggestions.edit"))),
    responses(
        (status = 200, description = "The suggestion as it is now.", body = SuggestionResponse),
        (status = 403, description = "`suggestion_not_your_turn`, `suggestion_mandate_suspended`, `suggestion_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_pre_reply_not_asked`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/pre-reply-answers")]
pub async fn answer_suggestion_pre_reply(
    permit: Permit<EditSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AnswerPreReplyRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            answer_shown(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: row, event, to-dos.
fn answer_shown(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &AnswerPreReplyRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    case.step(tx, acting, Move::AnswerPreReply)?;
    let remarks = request.remarks.as_deref();
    if request.answer == PreReplyAnswer::Remarks && remarks.is_none() {
        return Err(Problem::field("/remarks", "required"));
    }
    let shown = store_pre_replies::list(tx, &case.row)?;
    let waiting: Vec<_> = shown.iter().filter(|one| one.answer.is_none()).collect();
    for one in &waiting {
        store_pre_replies::answer(tx, acting, one, request.answer, remarks)?;
    }
    case.save(tx, acting)?;
    let units: Vec<Id> = waiting.iter().map(|one| one.unit_id).collect();
    entries::pre_answered(&case.row, request.answer, &units).write(tx, acting)?;
    Ok(case)
}

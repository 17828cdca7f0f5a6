//! `POST /suggestions/{id}/extension-answers`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto::AnswerExtensionRequest;
use crate::features::suggestions::model::{ExtensionAnswer, ExtensionDecision};
use crate::features::suggestions::permissions::AssignSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::{
    entries, error, merging, periods, store_extensions, store_parts,
};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Agrees to more time, which moves the deadline, or not, with a note (J10).
#[utoipa::path(
    tag = "suggestions",
    operation_id = "answer_suggestion_extension",
    request_body = AnswerExtensionRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.assign"])),
    extensions(("x-permission" = json!("suggestions.assign"))),
    responses(
        (status = 200, description = "The suggestion as it is now.", body = SuggestionResponse),
        (status = 403, description = "`suggestion_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_extension_not_asked`, `suggestion_extension_used`, `suggestion_merged`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/extension-answers")]
pub async fn answer_suggestion_extension(
    permit: Permit<AssignSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AnswerExtensionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            answer_extension(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn answer_extension(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &AnswerExtensionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    let by = Move::AnswerExtension {
        answer: request.answer,
        has_note: request.note.is_some(),
    };
    let next = case.step(tx, acting, by)?;
    let asked = store_extensions::waiting(tx, &case.row)?
        .ok_or_else(|| error::EXTENSION_NOT_ASKED.problem())?;
    periods::apply(tx, acting, &mut case.row, next.deadline)?;
    let (decision, due_after) = match request.answer {
        ExtensionAnswer::Granted => (ExtensionDecision::Granted, case.row.due_on),
        ExtensionAnswer::Refused => (ExtensionDecision::Refused, None),
    };
    let note = request.note.as_deref();
    store_extensions::decide(tx, acting, &asked, decision, note, due_after)?;
    case.save(tx, acting)?;
    let answering = store_parts::answering(&case.standing.parts);
    entries::extension_answered(&case.row, &answering, &asked, request.answer, note)
        .write(tx, acting)?;
    merging::follow(tx, acting, &case.row, next)?;
    Ok(case)
}

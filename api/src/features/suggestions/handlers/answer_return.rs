//! `POST /suggestions/{id}/return-answers`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto_handling::AnswerReturnRequest;
use crate::features::suggestions::merging;
use crate::features::suggestions::model::{ReturnAnswer, ReturnDecision};
use crate::features::suggestions::permissions::AssignSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::returning::{asked_by, release};
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::{entries_handling, store_people, store_returns};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Takes it back from a unit that asked for it, or says why not (J7). Taken back from the leading
/// unit it is handed over anew; from one of several units the others go on.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "answer_suggestion_return",
    request_body = AnswerReturnRequest,
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
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_return_not_asked`, `suggestion_merged`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/return-answers")]
pub async fn answer_suggestion_return(
    permit: Permit<AssignSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AnswerReturnRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            answer_return(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn answer_return(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &AnswerReturnRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    let asked = asked_by(tx, &case.row, request.unit_id)?;
    let by = Move::AnswerReturn {
        answer: request.answer,
        has_note: request.note.is_some(),
        rest: asked.rest,
    };
    let next = case.step(tx, acting, by)?;
    let asked_for = asked.waiting()?;
    let note = request.note.as_deref();
    let unit = store_people::organ_name(tx, case.row.county_id, asked_for.unit_id)?;
    if request.answer == ReturnAnswer::Agreed {
        store_returns::decide(tx, acting, &asked_for, ReturnDecision::Agreed, note)?;
        release(
            tx,
            acting,
            &mut case,
            next,
            &asked_for,
            (&unit, note),
            asked.others_wait,
        )?;
        merging::follow(tx, acting, &case.row, next)?;
        return Ok(case);
    }
    store_returns::decide(tx, acting, &asked_for, ReturnDecision::Refused, note)?;
    case.save(tx, acting)?;
    let unit = (asked_for.unit_id, unit.as_str());
    entries_handling::return_refused(&case.row, unit, note, asked.others_wait).write(tx, acting)?;
    Ok(case)
}

//! `POST /suggestions/{id}/opinion-returns`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto_handling::SendBackOpinionRequest;
use crate::features::suggestions::permissions::HandleSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::{entries_handling, periods, store_parts, store_people};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Sends a view back to an assisting unit that said nothing in it (J8); its clock starts anew.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "return_suggestion_opinion",
    request_body = SendBackOpinionRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.handle"])),
    extensions(("x-permission" = json!("suggestions.handle"))),
    responses(
        (status = 200, description = "The suggestion as it is now.", body = SuggestionResponse),
        (status = 403, description = "`suggestion_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_opinion_not_given`, `suggestion_merged`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/opinion-returns")]
pub async fn return_suggestion_opinion(
    permit: Permit<HandleSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<SendBackOpinionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            send_back_opinion(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn send_back_opinion(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &SendBackOpinionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    case.step(tx, acting, Move::SendBackOpinion)?;
    let mut parts = case.standing.parts.iter();
    let given = parts.find(|part| part.id == request.part_id && part.opinion_at.is_some());
    let mut part = given
        .cloned()
        .ok_or_else(|| Problem::field("/part_id", "no_opinion"))?;
    let due_on = periods::opinion(tx, acting, &case.row, part.id, true)?;
    part.due_on = Some(due_on);
    part.sent_back_note = Some(request.note.clone());
    let unit = store_people::organ_name(tx, case.row.county_id, part.unit_id)?;
    case.save(tx, acting)?;
    // The log keeps the view that goes back.
    entries_handling::opinion_sent_back(&case.row, &part, &unit, &request.note)
        .write(tx, acting)?;
    part.opinion = None;
    part.opinion_by_name = None;
    part.opinion_at = None;
    store_parts::save(tx, &part)?;
    Ok(case)
}

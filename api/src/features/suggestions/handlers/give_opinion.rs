//! `POST /suggestions/{id}/opinions`

use crate::features::clocks::store as deadlines;
use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto_handling::GiveOpinionRequest;
use crate::features::suggestions::permissions::HandleSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::{entries_handling, error, store_parts, store_people};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Gives the leading unit the written view of an assisting unit (J8).
#[utoipa::path(
    tag = "suggestions",
    operation_id = "give_suggestion_opinion",
    request_body = GiveOpinionRequest,
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
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_part_done`, `suggestion_merged`, `suggestion_sign_off_required`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/opinions")]
pub async fn give_suggestion_opinion(
    permit: Permit<HandleSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<GiveOpinionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            give_opinion(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn give_opinion(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &GiveOpinionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    case.step(tx, acting, Move::GiveOpinion)?;
    if let Some(drafting) = case.standing.drafting.take() {
        if !drafting.covers_opinion(acting, &request.content) {
            return Err(error::SIGN_OFF_REQUIRED.problem());
        }
        drafting.send(tx, acting)?;
    }
    let mut part = case.own_part(acting)?;
    part.opinion = Some(request.content.clone());
    part.opinion_by_name = Some(acting.actor_name().to_owned());
    part.opinion_at = Some(acting.now);
    store_parts::save(tx, &part)?;
    deadlines::close(tx, &acting.scope, part.id, acting.today)?;
    case.save(tx, acting)?;
    let unit = store_people::organ_name(tx, case.row.county_id, part.unit_id)?;
    entries_handling::opinion_given(&case.row, &part, &unit).write(tx, acting)?;
    Ok(case)
}

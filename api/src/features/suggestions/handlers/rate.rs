//! `POST /suggestions/{id}/ratings`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto::RateSuggestionRequest;
use crate::features::suggestions::model::SupervisionKind;
use crate::features::suggestions::permissions::RateSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rows::RatingRow;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::work::drafting;
use crate::features::suggestions::{
    entries, merging, periods, store_acts, store_parts, store_people, store_supervision,
};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Body, IdPath, Idempotent, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;

/// Rates the answer (J12). Satisfied or basically satisfied closes it; dissatisfied with the result
/// (by `dissatisfied_by` also with the attitude) says why, and has it handled again within a shorter
/// period (J13).
#[utoipa::path(
    tag = "suggestions",
    operation_id = "rate_suggestion",
    request_body = RateSuggestionRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = String, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.rate"])),
    extensions(("x-permission" = json!("suggestions.rate"))),
    responses(
        (status = 200, description = "The suggestion as it is now.", body = SuggestionResponse),
        (status = 403, description = "`suggestion_not_your_turn`, `suggestion_mandate_suspended`, `suggestion_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_already_rated`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/ratings")]
pub async fn rate_suggestion(
    permit: Permit<RateSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotent,
    body: Body<RateSuggestionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            rate(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn rate(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &RateSuggestionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    let deputy_id = acting.scope.deputy_id().ok_or_else(Problem::not_found)?;
    let mut waiting = store_people::raters(tx, acting, &case.row)?;
    waiting.retain(|rater| *rater != deputy_id);
    let rated = store_acts::ratings(tx, &case.row)?;
    waiting.retain(|rater| {
        let mut rated = rated.iter();
        !rated.any(|r| r.round == case.row.round && r.deputy_id == *rater)
    });
    let by = Move::Rate {
        attitude: request.attitude,
        result: request.result,
        attitude_counts: periods::attitude_counts(tx, acting, &case.row)?,
        has_comment: request.comment.is_some(),
        others_rate: !waiting.is_empty(),
    };
    let round = case.row.round;
    let next = case.step(tx, acting, by)?;
    periods::apply(tx, acting, &mut case.row, next.deadline)?;
    let rating = RatingRow {
        county_id: case.row.county_id,
        id: new_id(),
        suggestion_id: case.row.id,
        round,
        deputy_id,
        attitude: request.attitude,
        result: request.result,
        comment: request.comment.clone(),
        rated_at: acting.now,
    };
    store_acts::insert_rating(tx, &rating)?;
    let mut parts = store_parts::running(tx, &case.row)?;
    if next.round > round {
        parts = merging::stand_alone(tx, acting, &case)?;
        store_parts::reopen(tx, &case.row)?;
    }
    let is_special = next.round > periods::special_after(tx, acting, &case.row)?;
    if is_special && next.round > round {
        let comment = request.comment.as_deref().unwrap_or_default();
        let (kind, why) = (SupervisionKind::Special, (comment, acting.today));
        store_supervision::insert(tx, acting, &case.row, kind, (None, None), why)?;
    }
    case.save(tx, acting)?;
    let answering: Vec<Id> = store_parts::answering(&parts);
    let mut named = answering.clone();
    if named.is_empty() {
        // Merged into another, whose units answered for it.
        named.extend(case.row.unit_id);
    }
    let units = store_people::names_of(tx, case.row.county_id, &named)?.join("、");
    let mut drafts = Vec::new();
    for part in parts.iter().filter(|_| next.round > round) {
        let due_on = drafting::due_on(tx, acting, &case.row, part)?;
        drafts.push((Audience::organ(part.unit_id), due_on));
    }
    entries::rated(&case.row, &answering, Some(&units), request)
        .after_rating(
            &case.row,
            deputy_id,
            &waiting,
            is_special && next.round > round,
        )
        .drafting_by(drafts)
        .write(tx, acting)?;
    Ok(case)
}

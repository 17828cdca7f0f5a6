//! `POST /suggestions/{id}/receipts`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto::EmptyRequest;
use crate::features::suggestions::permissions::HandleSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::work::{drafting, planning};
use crate::features::suggestions::{entries, merging, store_acts, store_parts, store_people};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Signs for it: the unit has it in its hands.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "sign_for_suggestion",
    request_body = EmptyRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.handle"])),
    extensions(("x-permission" = json!("suggestions.handle"))),
    responses(
        (status = 200, description = "The suggestion as it is now.", body = SuggestionResponse),
        (status = 403, description = "`suggestion_not_your_turn`, `suggestion_mandate_suspended`, `suggestion_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_merged`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/receipts")]
pub async fn sign_for_suggestion(
    permit: Permit<HandleSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<EmptyRequest>,
) -> Result<Reply, Problem> {
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            sign_for(tx, acting, path.0, seen)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn sign_for(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    let next = case.step(tx, acting, Move::SignFor)?;
    let mut part = case.own_part(acting)?;
    part.signed_for_by_name = Some(acting.actor_name().to_owned());
    part.signed_for_at = Some(acting.now);
    store_parts::save(tx, &part)?;
    if case.row.unit_id == Some(part.unit_id) {
        let assignment = store_acts::assignment(tx, &case.row)?.ok_or_else(Problem::not_found)?;
        store_acts::sign_for(tx, &assignment, acting.actor_name(), acting.now)?;
    }
    case.save(tx, acting)?;
    let unit = store_people::organ_name(tx, case.row.county_id, part.unit_id)?;
    let asked = entries::Asked {
        plan_on: planning::due_on(tx, acting, &case.row, &part)?,
        draft_on: drafting::due_on(tx, acting, &case.row, &part)?,
    };
    entries::signed_for(&case.row, &part, Some(&unit), asked).write(tx, acting)?;
    merging::follow(tx, acting, &case.row, next)?;
    Ok(case)
}

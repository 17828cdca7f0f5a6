//! `POST /suggestions/{id}/assignments`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto::AssignSuggestionRequest;
use crate::features::suggestions::permissions::AssignSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rows::AssignmentRow;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::{entries, periods, store_acts, store_people};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;

/// Hands it over to a unit (交办); the period for the answer starts on this day (代表法51).
#[utoipa::path(
    tag = "suggestions",
    operation_id = "assign_suggestion",
    request_body = AssignSuggestionRequest,
    params(
        ("id" = Id, Path, description = "Suggestion"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["suggestions.assign"])),
    extensions(("x-permission" = json!("suggestions.assign"))),
    responses(
        (status = 200, description = "The suggestion as it is now.", body = SuggestionResponse),
        (status = 403, description = "`suggestion_not_your_turn`, `suggestion_mandate_suspended`, `suggestion_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`suggestion_not_in_state`, `not_a_unit` as a field error with 422.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/assignments")]
pub async fn assign_suggestion(
    permit: Permit<AssignSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<AssignSuggestionRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            assign(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn assign(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &AssignSuggestionRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    let next = case.step(tx, acting, Move::Assign)?;
    let unit_name = store_people::unit_name(tx, &case.row, request.unit_id)?
        .ok_or_else(|| Problem::field("/unit_id", "not_a_unit"))?;
    case.row.unit_id = Some(request.unit_id);
    periods::apply(tx, acting, &mut case.row, next.deadline)?;
    let assignment = AssignmentRow {
        county_id: case.row.county_id,
        id: new_id(),
        suggestion_id: case.row.id,
        unit_id: request.unit_id,
        note: request.note.clone(),
        assigned_by: acting.scope.account_id(),
        assigned_by_name: acting.actor_name().to_owned(),
        assigned_at: acting.now,
        signed_for_by_name: None,
        signed_for_at: None,
    };
    store_acts::insert_assignment(tx, &assignment)?;
    case.save(tx, acting)?;
    let note = request.note.as_deref();
    entries::assigned(&case.row, request.unit_id, &unit_name, note).write(tx, acting)?;
    Ok(case)
}

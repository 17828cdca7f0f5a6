//! `POST /suggestions/{id}/criticisms`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto_handling::CriticiseRequest;
use crate::features::suggestions::permissions::AssignSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::store_criticisms::{self, CriticismRow};
use crate::features::suggestions::{entries_handling, periods, store_parts, store_people};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::ids::new_id;
use actix_web::post;

/// Records what the chair of the congress does about a late or missing answer (J18): criticises the unit
/// before others and informs the deputy, or takes one of the further steps the parameter
/// `suggestion_late_measures` lists.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "record_suggestion_criticism",
    request_body = CriticiseRequest,
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
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_not_late`, `suggestion_merged`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/criticisms")]
pub async fn record_suggestion_criticism(
    permit: Permit<AssignSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<CriticiseRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            criticise(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: row, event, notice.
pub(in crate::features) fn criticise(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &CriticiseRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    case.step(tx, acting, Move::Criticise)?;
    let due_on = case.standing.late_since.ok_or_else(Problem::not_found)?;
    if request.decided_on > acting.today {
        return Err(Problem::field("/decided_on", "future"));
    }
    let kinds = periods::value(tx, acting, &case.row, "suggestion_late_measures")?;
    let kinds = kinds.classes().map_err(Problem::internal)?;
    let mut kinds = kinds.into_iter();
    let (kind, kind_name) = kinds
        .find(|(code, _)| *code == request.kind)
        .ok_or_else(|| Problem::field("/kind", "unknown_kind"))?;
    let answering = store_parts::answering(&store_parts::running(tx, &case.row)?);
    let unit_id = match (request.unit_id, answering.as_slice()) {
        (Some(unit), units) if units.contains(&unit) => unit,
        (Some(_), _) => return Err(Problem::field("/unit_id", "not_a_unit_of_it")),
        (None, [only]) => *only,
        (None, _) => return Err(Problem::field("/unit_id", "required")),
    };
    let row = CriticismRow {
        county_id: case.row.county_id,
        id: new_id(),
        suggestion_id: case.row.id,
        unit_id,
        round: case.row.round,
        kind,
        kind_name,
        content: request.content.clone(),
        decided_on: request.decided_on,
        due_on,
        recorded_by: acting.scope.account_id(),
        recorded_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_criticisms::insert(tx, &row)?;
    case.save(tx, acting)?;
    let unit = store_people::organ_name(tx, case.row.county_id, unit_id)?;
    entries_handling::criticised(&case.row, &row, &unit).write(tx, acting)?;
    Ok(case)
}

//! `POST /suggestions/{id}/contacts`

use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto::RecordContactRequest;
use crate::features::suggestions::permissions::HandleSuggestion;
use crate::features::suggestions::response::SuggestionResponse;
use crate::features::suggestions::rows::ContactRow;
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::{entries, store_acts, store_people};
use crate::platform::auth::Acting;
use crate::platform::auth::Permit;
use crate::platform::clock::local_date;
use crate::platform::db::{Id, Tx};
use crate::platform::http::problem_codes;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::i18n::Params;
use crate::platform::ids::new_id;
use actix_web::post;
use chrono::NaiveDate;
use serde_json::json;

/// Records a contact of the unit with the deputy, without which it may not answer (J9).
#[utoipa::path(
    tag = "suggestions",
    operation_id = "record_suggestion_contact",
    request_body = RecordContactRequest,
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
        (status = 409, description = "`suggestion_not_in_state`, `suggestion_not_signed_for`, `suggestion_merged`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/suggestions/{id}/contacts")]
pub async fn record_suggestion_contact(
    permit: Permit<HandleSuggestion>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<RecordContactRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            record_contact(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn record_contact(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &RecordContactRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen)?;
    case.step(tx, acting, Move::RecordContact)?;
    let part = case.own_part(acting)?;
    check_day(request.contacted_on, local_date(part.created_at), acting)?;
    let contact = ContactRow {
        county_id: case.row.county_id,
        id: new_id(),
        suggestion_id: case.row.id,
        unit_id: part.unit_id,
        mode: request.mode,
        contacted_on: request.contacted_on,
        content: request.content.clone(),
        recorded_by: acting.scope.account_id(),
        recorded_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_acts::insert_contact(tx, &contact)?;
    case.save(tx, acting)?;
    let unit = store_people::organ_name(tx, case.row.county_id, part.unit_id)?;
    let (unit, on) = (Some(unit.as_str()), request.contacted_on);
    entries::contacted(&case.row, unit, request.mode, on).write(tx, acting)?;
    Ok(case)
}

/// A contact lies between the hand-over and today.
fn check_day(on: NaiveDate, assigned_on: NaiveDate, acting: &Acting) -> Result<(), Problem> {
    if on > acting.today {
        return Err(Problem::field("/contacted_on", "future"));
    }
    if on < assigned_on {
        let params = Params::from([("on".to_owned(), json!(assigned_on))]);
        return Err(problem_codes::VALIDATION_FAILED.problem().at(
            "/contacted_on",
            "before_assignment",
            params,
        ));
    }
    Ok(())
}

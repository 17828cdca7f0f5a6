//! What was seen, asked for and answered is written down; with it the visit is held. Corrected the same way.

use super::case::Case;
use super::dto::RecordDeputyVisitRequest;
use super::log::entry;
use super::model::DeputyVisitStatus;
use super::rows::OutcomeRow;
use super::rules::{answer_by, wrong_held};
use super::store_people;
use crate::features::{congresses, parameters};
use crate::platform::auth::Acting;
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::Problem;

/// Within so many days a unit answers in writing; a local rule.
const ANSWER_DAYS: &str = "deputy_visit_answer_days";

/// Writes it down; what is asked for and was not answered on the spot, the unit answers in writing.
pub(in crate::features) fn record(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RecordDeputyVisitRequest,
) -> Result<(), Problem> {
    let visit_on = case.row.visit_on.unwrap_or(acting.today);
    let held_on = request.held_on.unwrap_or(visit_on);
    let requested_on = local_date(case.row.created_at);
    if let Some(code) = wrong_held(held_on, requested_on, acting.today) {
        return Err(Problem::field("/held_on", code));
    }
    if request.spot_answer.is_some() && request.requests.is_none() {
        return Err(Problem::field("/requests", "required"));
    }
    let is_same_day = case.row.held_on == Some(held_on);
    present(tx, acting, case, (&request.present_ids, is_same_day))?;
    let was = case.outcome.take();
    let outcome = OutcomeRow {
        county_id: case.row.county_id,
        visit_id: case.row.id,
        findings: request.findings.clone(),
        requests: request.requests.clone(),
        spot_answer: request.spot_answer.clone(),
        recorded_by_name: acting.actor_name().to_owned(),
        answer: None,
        answered_by: None,
        answer_recorded_by_name: None,
        rating: None,
        rating_note: None,
    };
    store_people::save_outcome(tx, &outcome, was.is_some())?;
    let row = &mut case.row;
    (row.status, row.due_on) = match (&request.requests, &request.spot_answer) {
        (None, _) => (DeputyVisitStatus::Closed, None),
        (Some(_), Some(_)) => (DeputyVisitStatus::Answered, None),
        (Some(_), None) => {
            let days = answer_days(tx, acting, row.town_id)?;
            // Corrected, the unit keeps its day.
            let due_on = row.due_on.unwrap_or(answer_by(acting.today, days));
            (DeputyVisitStatus::Held, Some(due_on))
        }
    };
    row.held_on = Some(held_on);
    case.outcome = Some(outcome);
    case.save(tx, acting)?;
    let kind = match was {
        None => "deputy_visit.held",
        Some(_) => "deputy_visit.corrected",
    };
    let came = request.present_ids.len();
    let total = case.going.len();
    entry(case, kind)
        .with("held_on", held_on.to_string())
        .with("total", total)
        .with("present", came)
        .write(tx, acting)
}

/// Who came, each once, of those who were to go; on the day that was said before, or on another.
fn present(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    (ids, is_same_day): (&[Id], bool),
) -> Result<(), Problem> {
    for (at, id) in ids.iter().enumerate() {
        let pointer = format!("/present_ids/{at}");
        if ids[..at].contains(id) {
            return Err(Problem::field(&pointer, "duplicate"));
        }
        if !case.going.iter().any(|one| one.deputy_id == *id) {
            return Err(Problem::field(&pointer, "visit_not_going"));
        }
    }
    for one in &mut case.going {
        let is_present = Some(ids.contains(&one.deputy_id));
        // What the office said stays said by it as long as nobody says otherwise.
        let stays = one.is_by_office && is_same_day && one.is_present == is_present;
        one.is_present = is_present;
        one.is_by_office = stays || congresses::is_said_by_office(&acting.scope, one.deputy_id);
    }
    store_people::replace(tx, &case.row, case.going.clone())
}

/// Within how many days an answer in writing is asked for where it is held.
pub(super) fn answer_days(
    conn: &mut AnyConnection,
    acting: &Acting,
    town_id: Option<Id>,
) -> Result<i64, Problem> {
    let county_id = acting.scope.county_id();
    let set = parameters::resolve(conn, county_id, town_id, ANSWER_DAYS, acting.today)?;
    set.int().map_err(Problem::internal)
}

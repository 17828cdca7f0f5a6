//! The report goes to units (代表法31), each with a day of its own by which it answers.

use super::case::Case;
use super::dto::HandOverInspectionRequest;
use super::log::HANDOVER;
use super::rows::HandoverRow;
use super::{store, store_acts};
use crate::features::clocks::{self, NewDeadline, Term};
use crate::features::parameters;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;
use crate::platform::ids::new_id;
use chrono::NaiveDate;
use std::collections::HashSet;

/// A unit it was handed over to in this act.
pub(super) struct Receiver {
    pub(super) row: HandoverRow,
    pub(super) name: String,
}

/// Enters the units; 422 for those that do not work here, have it already, or are listed twice.
pub(super) fn enter(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    request: &HandOverInspectionRequest,
) -> Result<Vec<Receiver>, Problem> {
    if request.decided_on > acting.today {
        return Err(Problem::field("/decided_on", "future"));
    }
    if request.decided_on < case.row.ends_on {
        return Err(Problem::field("/decided_on", "before_inspection_end"));
    }
    let names = names(tx, case, request)?;
    let (county_id, key) = (case.row.county_id, "inspection_report_months");
    let found = parameters::resolve(tx, county_id, case.row.town_id, key, acting.today)?;
    let months: u8 = found.count().map_err(Problem::internal)?;
    let mut receivers = Vec::new();
    for (unit, name) in request.units.iter().zip(names) {
        let id = new_id();
        let deadline = clocks::store::open(
            tx,
            acting,
            NewDeadline {
                subject_kind: HANDOVER,
                subject_id: id,
                kind: "reply",
                rule: "J22",
                article: found.basis.clone(),
                start_event: "clocks.event.report_handed_over",
                start_on: request.decided_on,
                term: Term::Months(months),
            },
        )?;
        let row = HandoverRow {
            county_id,
            id,
            inspection_id: case.row.id,
            unit_id: unit.unit_id,
            decided_on: request.decided_on,
            decided_by: request.decided_by.clone(),
            due_on: deadline.due_on,
            answered_by: None,
            answered_post: None,
            answered_on: None,
            answer_recorded_by: None,
            answer_recorded_by_name: None,
            answered_at: None,
            recorded_by: acting.scope.account_id(),
            recorded_by_name: acting.actor_name().to_owned(),
            at: acting.now,
            request: unit.request.clone(),
            answer: None,
        };
        store_acts::insert_handover(tx, &row)?;
        receivers.push(Receiver { row, name });
    }
    Ok(receivers)
}

fn names(
    tx: &mut Tx<'_>,
    case: &Case,
    request: &HandOverInspectionRequest,
) -> Result<Vec<String>, Problem> {
    let mut seen = HashSet::new();
    let mut names = Vec::new();
    let mut problem: Option<Problem> = None;
    let place = (case.row.level, case.row.town_id);
    for (index, unit) in request.units.iter().enumerate() {
        let id = unit.unit_id;
        let has_it = case.handovers.iter().any(|one| one.unit_id == id);
        let name = store::unit_name(tx, case.row.county_id, place, id)?;
        let code = match name {
            _ if !seen.insert(id) => "duplicate",
            _ if has_it => "unit_has_it",
            Some(name) => {
                names.push(name);
                continue;
            }
            None => "not_a_unit",
        };
        let base = problem
            .take()
            .unwrap_or_else(|| problem_codes::VALIDATION_FAILED.problem());
        problem = Some(base.at(format!("/units/{index}/unit_id"), code, Params::new()));
    }
    problem.map_or(Ok(names), Err)
}

/// The earliest last day of those who have not answered.
pub(super) fn next_due(handovers: &[HandoverRow]) -> Option<NaiveDate> {
    let waiting = handovers.iter().filter(|one| one.answer.is_none());
    waiting.map(|one| one.due_on).min()
}

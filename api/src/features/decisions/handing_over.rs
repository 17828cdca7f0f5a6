//! A decision goes to units, each with a day of its own by which it reports (S3, S10).

use super::case::{Case, happened};
use super::dto::{DecisionHandoverUnit, HandOverDecisionRequest};
use super::log::HANDOVER;
use super::model::DecisionHandoverStatus;
use super::rows::HandoverRow;
use super::store_acts;
use crate::features::clocks::{self, NewDeadline, Term};
use crate::features::{inspections, parameters};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;
use crate::platform::ids::new_id;
use chrono::NaiveDate;
use std::collections::HashSet;

/// The longest time a decision may give a unit, in days: beyond it is a slip of the hand.
const LONGEST: i64 = 1100;

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
    request: &HandOverDecisionRequest,
) -> Result<Vec<Receiver>, Problem> {
    let first = case.row.adopted_on;
    let at = ("/decided_on", "before_adoption");
    happened(acting, request.decided_on, first, at)?;
    let names = names(tx, case, request)?;
    let mut receivers = Vec::new();
    for (index, (unit, name)) in request.units.iter().zip(names).enumerate() {
        let id = new_id();
        let pointer = format!("/units/{index}/due_on");
        let (term, article) = term(tx, acting, case, (unit, request.decided_on, &pointer))?;
        let start = ("clocks.event.decision_handed_over", request.decided_on);
        let due_on = open(tx, acting, id, start, (term, article))?;
        let row = HandoverRow {
            county_id: case.row.county_id,
            id,
            decision_id: case.row.id,
            unit_id: unit.unit_id,
            decided_on: request.decided_on,
            decided_by: request.decided_by.clone(),
            status: DecisionHandoverStatus::Waiting,
            round: 1,
            due_on,
            recorded_by: acting.scope.account_id(),
            recorded_by_name: acting.actor_name().to_owned(),
            at: acting.now,
            request: unit.request.clone(),
        };
        store_acts::insert_handover(tx, &row)?;
        receivers.push(Receiver { row, name });
    }
    Ok(receivers)
}

/// How long a unit has: until the day that is named, else by the parameter.
fn term(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    (unit, from, pointer): (&DecisionHandoverUnit, NaiveDate, &str),
) -> Result<(Term, String), Problem> {
    if let Some(day) = unit.due_on {
        return until(from, day, pointer);
    }
    let (county_id, town_id) = (case.row.county_id, case.row.town_id);
    let key = "opinion_report_months";
    let found = parameters::resolve(tx, county_id, town_id, key, acting.today)?;
    let months: u8 = found.count().map_err(Problem::internal)?;
    Ok((Term::Months(months), found.basis.clone()))
}

/// The days until one the body named.
pub(super) fn until(
    from: NaiveDate,
    day: NaiveDate,
    pointer: &str,
) -> Result<(Term, String), Problem> {
    let length = (day - from).num_days();
    if length <= 0 {
        return Err(Problem::field(pointer, "not_after_hand_over"));
    }
    if length > LONGEST {
        return Err(Problem::field(pointer, "decision_too_long"));
    }
    let length = u16::try_from(length).map_err(Problem::internal)?;
    // Where it comes from is part of the stored calculation, as articles are.
    Ok((
        Term::CalendarDays(length),
        "决议决定、审议意见确定的报告日期".to_owned(),
    ))
}

/// Sets the clock of a round going; gives back its last day.
pub(super) fn open(
    tx: &mut Tx<'_>,
    acting: &Acting,
    handover_id: Id,
    (start_event, start_on): (&'static str, NaiveDate),
    (term, article): (Term, String),
) -> Result<NaiveDate, Problem> {
    let new = NewDeadline {
        subject_kind: HANDOVER,
        subject_id: handover_id,
        kind: "report",
        rule: "S3",
        article,
        start_event,
        start_on,
        term,
    };
    Ok(clocks::store::open(tx, acting, new)?.due_on)
}

fn names(
    tx: &mut Tx<'_>,
    case: &Case,
    request: &HandOverDecisionRequest,
) -> Result<Vec<String>, Problem> {
    let mut seen = HashSet::new();
    let mut names = Vec::new();
    let mut problem: Option<Problem> = None;
    let place = (case.row.level, case.row.town_id);
    for (index, unit) in request.units.iter().enumerate() {
        let id = unit.unit_id;
        let has_it = case.handovers.iter().any(|one| one.unit_id == id);
        let name = inspections::unit_name(tx, case.row.county_id, place, id)?;
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

//! Changes after the vote (V10): a minor one is a record with a notice to those who follow the project; a major one, a
//! pause, a stop rest on a decision of the congress (town) or of the standing committee (county) (陕西18).

use super::asking::is_any_open;
use super::case::Case;
use super::dto_acts::RecordProjectChangeRequest;
use super::log::{entry, waiting};
use super::model::{ProjectChangeKind as Kind, ProjectWorkStatus as Status};
use super::planning::{milestone_rows, unit_exists};
use super::rows::{ChangeRow, WorkRow};
use super::rules::{self, Change};
use super::{error, store_parts, store_said};
use crate::features::congresses::CongressLevel;
use crate::features::decisions::model::{DecisionBody, DecisionStatus};
use crate::features::{decisions, organs, parameters, projects};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use chrono::NaiveDate;

/// Up to so many percent of the money a change is a minor one; a local rule.
const MINOR_PERCENT: &str = "project_minor_percent";

/// Enters a change and does it.
pub(super) fn change(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RecordProjectChangeRequest,
) -> Result<(), Problem> {
    let before = case.row.clone();
    take(tx, acting, case, request)?;
    let why = major(tx, acting, case, request)?;
    let (decided_by, decided_on) = decided(tx, acting, &before, request, &why)?;
    let row = ChangeRow {
        county_id: case.row.county_id,
        id: new_id(),
        work_id: case.row.id,
        kind: request.kind,
        reason: request.reason.clone(),
        body: request.body.clone(),
        decision_id: request.decision_id,
        decided_by,
        decided_on,
        entered_by: acting.scope.account_id(),
        entered_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_said::insert_change(tx, &row)?;
    match request.kind {
        Kind::Pause => case.row.status = Status::Paused,
        Kind::Resume => case.row.status = Status::Published,
        Kind::Stop => {
            case.row.status = Status::Stopped;
            case.row.ended_on = Some(row.decided_on);
        }
        Kind::Minor | Kind::Major => {}
    }
    case.save(tx, acting)?;
    if case.row.unit_id != before.unit_id {
        projects::hand_to(tx, acting, case.row.project_id, case.row.unit_id)?;
    }
    // The unit that had it learns that it has it no longer.
    let told = case
        .all(tx)?
        .into_iter()
        .chain([Recipient::organ(before.unit_id)]);
    // What deputies asked waits for the unit that has it now, and for nobody once it is stopped.
    let asked = store_said::questions(tx, &case.row)?;
    entry(&case.row, "project_work.changed")
        .with("change", row.kind.as_str())
        .with("reason", row.reason.as_str())
        .with("body", row.body.as_str())
        .with("decided_by", row.decided_by.as_str())
        .with("decided_on", row.decided_on.to_string())
        .with("money_planned_yuan", case.row.money_planned_yuan)
        .with("finish_on", case.row.finish_on.map(|day| day.to_string()))
        .waiting(waiting(&case.row, is_any_open(&asked)))
        .telling(told)
        .write(tx, acting)
}

/// Takes what is given into the row; milestones lie within the time.
fn take(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RecordProjectChangeRequest,
) -> Result<(), Problem> {
    let row = &mut case.row;
    row.money_planned_yuan = request.money_planned_yuan.or(row.money_planned_yuan);
    row.finish_on = request.finish_on.or(row.finish_on);
    let paid = store_parts::progress(tx, row.county_id, &[row.id])?;
    let paid = paid
        .iter()
        .map(|one| one.paid_yuan)
        .max()
        .unwrap_or_default();
    if row.money_planned_yuan.is_some_and(|planned| planned < paid) {
        return Err(Problem::field(
            "/money_planned_yuan",
            "project_less_than_paid",
        ));
    }
    if request.finish_on.is_some_and(|day| day < acting.today) {
        return Err(Problem::field("/finish_on", "project_past"));
    }
    if let Some(unit) = request.unit_id.filter(|unit| *unit != row.unit_id) {
        if !unit_exists(tx, row, unit)? {
            return Err(Problem::field("/unit_id", "not_a_unit"));
        }
        row.unit_id = unit;
    }
    let before = store_parts::milestones(tx, row.county_id, &[row.id])?;
    let (milestones, is_asked) = match &request.milestones {
        Some(asked) => (milestone_rows(row, asked, &before)?, true),
        None => (before, false),
    };
    let is_late = |day: NaiveDate| row.finish_on.is_some_and(|finish| day > finish);
    let late = milestones
        .iter()
        .position(|one| one.done_on.is_none() && is_late(one.due_on));
    match late {
        Some(at) if is_asked => {
            let pointer = format!("/milestones/{at}/due_on");
            return Err(Problem::field(&pointer, "project_milestone_late"));
        }
        Some(_) => return Err(Problem::field("/finish_on", "project_milestone_late")),
        None => {}
    }
    if is_asked {
        store_parts::save_milestones(tx, row, milestones)?;
    }
    Ok(())
}

/// Why a change is decided elsewhere, in words; empty when the office may record it.
fn major(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    request: &RecordProjectChangeRequest,
) -> Result<String, Problem> {
    let row = &case.row;
    let project = projects::named(tx, row.county_id, &[row.project_id])?.remove(&row.project_id);
    let percent = parameters::resolve(tx, row.county_id, row.town_id, MINOR_PERCENT, acting.today)?;
    let asked = Change {
        is_scope_reduced: request.is_scope_reduced,
        is_place_changed: request.is_place_changed,
        finish_on: request.finish_on,
        voted_finish_on: project.as_ref().and_then(|project| project.finish_on),
        year: row.year,
        money_yuan: request.money_planned_yuan,
        voted_yuan: project.as_ref().and_then(|project| project.investment_yuan),
        minor_percent: percent.int().map_err(Problem::internal)?,
    };
    let mut why: Vec<String> = rules::major(&asked)
        .into_iter()
        .map(|reason| error::word(acting.locale, &format!("major.{reason}")))
        .collect();
    if why.is_empty() && rules::needs_decision(request.kind) {
        why.push(error::word(
            acting.locale,
            &format!("change.{}", request.kind),
        ));
    }
    Ok(why.join("、"))
}

/// Who decided it and when: the body whose decision is named, or the office.
fn decided(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &WorkRow,
    request: &RecordProjectChangeRequest,
    why: &str,
) -> Result<(String, NaiveDate), Problem> {
    let is_needed = !why.is_empty();
    let missing = || error::needs_decision(row.level, why, acting.locale);
    let Some(id) = request.decision_id else {
        return match is_needed {
            true => Err(missing()),
            false => Ok((acting.actor_name().to_owned(), acting.today)),
        };
    };
    // A change that needs a decision is not passed off as a minor one.
    if is_needed && matches!(request.kind, Kind::Minor | Kind::Resume) {
        return Err(missing());
    }
    let found = decisions::find(tx, &acting.scope, id)?
        .filter(|one| one.level == row.level && one.town_id == row.town_id)
        .ok_or_else(|| Problem::field("/decision_id", "not_a_decision"))?;
    let bodies: &[DecisionBody] = match row.level {
        CongressLevel::Township => &[DecisionBody::Congress],
        CongressLevel::County => &[DecisionBody::StandingCommittee, DecisionBody::Congress],
    };
    let day = found
        .adopted_on
        .filter(|_| found.status != DecisionStatus::Draft);
    match day {
        Some(day) if bodies.contains(&found.body) => Ok((body(tx, row, found.body, acting)?, day)),
        _ if is_needed => Err(missing()),
        _ => Err(Problem::field("/decision_id", "not_a_decision")),
    }
}

/// The body in full: `城关镇人民代表大会`, or the words for it.
fn body(
    tx: &mut Tx<'_>,
    row: &WorkRow,
    body: DecisionBody,
    acting: &Acting,
) -> Result<String, Problem> {
    let organ: Id = row.organ_id;
    let is_the_organ = match row.level {
        CongressLevel::Township => body == DecisionBody::Congress,
        CongressLevel::County => body == DecisionBody::StandingCommittee,
    };
    let name = match is_the_organ {
        true => organs::names(tx, row.county_id, &[organ])?.remove(&organ),
        false => None,
    };
    Ok(name.unwrap_or_else(|| error::word(acting.locale, "body.congress")))
}

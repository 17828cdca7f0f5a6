//! Milestones of a plan as they are asked for, and its publication (V5).

use super::case::Case;
use super::dto::ProjectMilestonePlan;
use super::log::entry;
use super::model::ProjectWorkStatus;
use super::rows::{MilestoneRow, WorkRow};
use super::{error, gaps};
use crate::features::{inspections, parameters};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;

/// So many days before its day a milestone turns the light yellow; a local rule.
const YELLOW_DAYS: &str = "project_yellow_days";
/// The report of a month is due on this day of the next; a local rule.
const REPORT_DAY: &str = "project_report_day";

/// The rows of milestones, in the order they are given. Those that stay are named; what is done stays as it is.
pub(super) fn milestone_rows(
    row: &WorkRow,
    asked: &[ProjectMilestonePlan],
    before: &[MilestoneRow],
) -> Result<Vec<MilestoneRow>, Problem> {
    let mut rows: Vec<MilestoneRow> = Vec::with_capacity(asked.len());
    for ((at, one), position) in asked.iter().enumerate().zip(1..) {
        let wrong = |field: &str, code: &'static str| {
            Problem::field(&format!("/milestones/{at}/{field}"), code)
        };
        let old = match one.id {
            Some(id) if rows.iter().any(|row| row.id == id) => {
                return Err(wrong("id", "duplicate"));
            }
            Some(id) => {
                let old = before.iter().find(|row| row.id == id);
                Some(old.ok_or_else(|| wrong("id", "project_milestone_unknown"))?)
            }
            None => None,
        };
        if old.is_some_and(|old| old.done_on.is_some() && planned(old) != planned_as(one)) {
            return Err(wrong("id", "project_milestone_kept"));
        }
        rows.push(MilestoneRow {
            county_id: row.county_id,
            id: old.map_or_else(new_id, |old| old.id),
            work_id: row.id,
            position,
            title: one.title.clone(),
            due_on: one.due_on,
            done_on: old.and_then(|old| old.done_on),
            evidence: old.and_then(|old| old.evidence.clone()),
        });
    }
    let is_kept = |old: &&MilestoneRow| rows.iter().any(|row| row.id == old.id);
    let mut done = before.iter().filter(|old| old.done_on.is_some());
    if !done.all(|old| is_kept(&old)) {
        return Err(Problem::field("/milestones", "project_milestone_kept"));
    }
    Ok(rows)
}

fn planned(row: &MilestoneRow) -> (&str, chrono::NaiveDate) {
    (row.title.as_str(), row.due_on)
}

fn planned_as(one: &ProjectMilestonePlan) -> (&str, chrono::NaiveDate) {
    (one.title.as_str(), one.due_on)
}

/// The milestones as the log keeps them.
pub(super) fn planned_of(rows: &[MilestoneRow]) -> Vec<String> {
    let told = |row: &MilestoneRow| format!("{} {}", row.due_on, row.title);
    rows.iter().map(told).collect()
}

/// Whether a unit works for the congress and is not abolished.
pub(super) fn unit_exists(
    conn: &mut AnyConnection,
    row: &WorkRow,
    unit_id: Id,
) -> Result<bool, Problem> {
    let place = (row.level, row.town_id);
    Ok(inspections::unit_name(conn, row.county_id, place, unit_id)?.is_some())
}

/// Publishes the plan; every gap is named.
pub(in crate::features) fn publish(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
) -> Result<(), Problem> {
    let found = gaps::of(tx, acting, &case.row)?;
    if !found.is_empty() {
        let texts: Vec<String> = found.into_iter().map(|gap| gap.text).collect();
        return Err(error::NOT_READY.with("gaps", texts.join("；")));
    }
    let row = &mut case.row;
    let number = |tx: &mut Tx<'_>, key| {
        let found = parameters::resolve(tx, row.county_id, row.town_id, key, acting.today)?;
        found.count::<i32>().map_err(Problem::internal)
    };
    let (yellow_days, report_day) = (number(tx, YELLOW_DAYS)?, number(tx, REPORT_DAY)?);
    row.yellow_days = Some(yellow_days);
    row.report_day = Some(report_day);
    row.published_on = Some(acting.today);
    row.status = ProjectWorkStatus::Published;
    case.save(tx, acting)?;
    entry(&case.row, "project_work.published")
        .telling(case.both())
        .write(tx, acting)
}

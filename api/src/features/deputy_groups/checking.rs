//! The five ones (五个一; domain 12, row 29) of a group's year are ticked, by item of the template that holds for it now.

use super::case::Case;
use super::dto::CheckDeputyGroupRequest;
use super::log::entry;
use super::response::{DeputyGroupCheckState, DeputyGroupFiveOnes};
use super::rows::{GroupCheckRow, GroupRow};
use super::rules::wrong_done_on;
use super::store_checks;
use crate::features::procedures::{self, Holding, Kind, Step};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Tx};
use crate::platform::http::Problem;
use chrono::Datelike;

/// The template that holds for a group.
fn template(conn: &mut AnyConnection, acting: &Acting, row: &GroupRow) -> Result<Holding, Problem> {
    let of = [(None, row.town_id, acting.now)];
    let holds = procedures::holding(conn, row.county_id, Kind::GroupFiveOnes, &of)?;
    holds.into_iter().next().ok_or_else(Problem::not_found)
}

/// The five ones of the year that runs and of the one before: two queries.
pub(super) fn years(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &GroupRow,
) -> Result<Vec<DeputyGroupFiveOnes>, Problem> {
    let holds = template(conn, acting, row)?;
    let this = acting.today.year();
    let years = [this, this - 1];
    let said = store_checks::of_years(conn, row, &years.map(i64::from))?;
    let of_year = |year: i32| DeputyGroupFiveOnes {
        year,
        source: holds.source,
        items: holds
            .steps
            .iter()
            .map(|step| state(step, i64::from(year), &said))
            .collect(),
    };
    Ok(years.into_iter().map(of_year).collect())
}

fn state(step: &Step, year: i64, said: &[GroupCheckRow]) -> DeputyGroupCheckState {
    let mut rows = said.iter();
    let row = rows.find(|row| row.year == year && row.item == step.name);
    DeputyGroupCheckState {
        item: step.name.clone(),
        proof: step.proof.clone(),
        is_done: row.map(|row| row.is_done),
        done_on: row.and_then(|row| row.done_on),
        note: row.and_then(|row| row.note.clone()),
        checked_by: row.map(|row| row.checked_by_name.clone()),
        at: row.map(|row| row.at),
    }
}

/// Writes it in place of what was said before about the same items of the year; the others stay.
pub(in crate::features) fn check(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &CheckDeputyGroupRequest,
) -> Result<(), Problem> {
    let (this, year) = (acting.today.year(), request.year);
    if !(this - 1..=this).contains(&year) {
        return Err(Problem::field("/year", "deputy_group_check_year"));
    }
    let holds = template(tx, acting, &case.row)?;
    for (at, one) in request.checks.iter().enumerate() {
        let pointer = format!("/checks/{at}/item");
        if holds.steps.iter().all(|step| step.name != one.item) {
            return Err(Problem::field(&pointer, "deputy_group_unknown_item"));
        }
        if request.checks[..at].iter().any(|two| two.item == one.item) {
            return Err(Problem::field(&pointer, "duplicate"));
        }
        let of = (one.is_done, acting.today);
        if let Some(code) = one.done_on.and_then(|day| wrong_done_on(day, year, of)) {
            return Err(Problem::field(&format!("/checks/{at}/done_on"), code));
        }
    }
    let rows = request.checks.iter().map(|one| GroupCheckRow {
        county_id: case.row.county_id,
        group_id: case.row.id,
        year: i64::from(year),
        item: one.item.clone(),
        is_done: one.is_done,
        done_on: one.done_on,
        note: one.note.clone(),
        checked_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    });
    let rows: Vec<GroupCheckRow> = rows.collect();
    store_checks::save(tx, &case.row, (i64::from(year), rows))?;
    case.save(tx, acting)?;
    let done = request.checks.iter().filter(|one| one.is_done).count();
    let said = request.checks.iter().map(|one| one.item.as_str());
    let said: Vec<&str> = said.collect();
    entry(&case.row, "deputy_group.checked")
        .with("year", year)
        .with("items", said.join("、"))
        .with("done", done)
        .with("number", request.checks.len())
        .write(tx, acting)
}

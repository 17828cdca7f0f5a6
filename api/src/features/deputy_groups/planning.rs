//! The plan of a group for a year (A1), written by the office or by who leads the group, and written again.

use super::case::Case;
use super::dto::PlanDeputyGroupRequest;
use super::log::entry;
use super::rows::PlanRow;
use super::store_members;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Recipient;
use crate::platform::http::Problem;
use chrono::Datelike;

/// Writes it in place of the one before; its members are told.
pub(in crate::features) fn plan(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &PlanDeputyGroupRequest,
) -> Result<(), Problem> {
    // Of the year that runs, or of the next.
    let this = acting.today.year();
    if !(this..=this + 1).contains(&request.year) {
        return Err(Problem::field("/year", "deputy_group_plan_year"));
    }
    let row = PlanRow {
        county_id: case.row.county_id,
        group_id: case.row.id,
        year: request.year,
        content: request.content.clone(),
        written_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_members::save_plan(tx, &row)?;
    case.save(tx, acting)?;
    let members = store_members::current(tx, case.row.county_id, case.row.id)?;
    entry(&case.row, "deputy_group.planned")
        .with("year", request.year)
        .telling(members.into_iter().map(Recipient::deputy))
        .write(tx, acting)
}

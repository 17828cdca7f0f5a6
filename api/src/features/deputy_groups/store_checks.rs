//! The five ones of groups, year by year.

use super::rows::{GroupCheckRow, GroupRow};
use crate::platform::db::{AnyConnection, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::deputy_group_checks as checks;
use diesel::prelude::*;

/// What was said last about some years of a group.
pub(super) fn of_years(
    conn: &mut AnyConnection,
    row: &GroupRow,
    years: &[i64],
) -> Result<Vec<GroupCheckRow>, Problem> {
    Ok(checks::table
        .filter(checks::county_id.eq(row.county_id))
        .filter(checks::group_id.eq(row.id))
        .filter(one_of(checks::year, years.to_vec()))
        .order((checks::year.desc(), checks::item.asc()))
        .select(GroupCheckRow::as_select())
        .load(conn)?)
}

/// Writes what is said about items of a year in place of what was said before.
pub(super) fn save(
    conn: &mut AnyConnection,
    row: &GroupRow,
    (year, rows): (i64, Vec<GroupCheckRow>),
) -> Result<(), Problem> {
    let items: Vec<String> = rows.iter().map(|one| one.item.clone()).collect();
    diesel::delete(
        checks::table
            .filter(checks::county_id.eq(row.county_id))
            .filter(checks::group_id.eq(row.id))
            .filter(checks::year.eq(year))
            .filter(one_of(checks::item, items)),
    )
    .execute(conn)?;
    Ok(insert_all!(conn, checks::table, rows)?)
}

//! Who is on duty at receptions, and who of them came.

use super::rows::{DutyRow, ReceptionRow};
use crate::platform::db::{AnyConnection, Id, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::reception_deputies as duties;
use diesel::prelude::*;

/// Those on duty at several receptions.
pub(super) fn of(
    conn: &mut AnyConnection,
    county_id: i64,
    receptions: &[Id],
) -> Result<Vec<DutyRow>, Problem> {
    Ok(duties::table
        .filter(duties::county_id.eq(county_id))
        .filter(one_of(duties::reception_id, receptions.to_vec()))
        .order((duties::reception_id.asc(), duties::deputy_id.asc()))
        .select(DutyRow::as_select())
        .load(conn)?)
}

/// Says who is on duty.
pub(super) fn insert(conn: &mut AnyConnection, rows: Vec<DutyRow>) -> Result<(), Problem> {
    Ok(insert_all!(conn, duties::table, rows)?)
}

/// Says it in place of what was said.
pub(super) fn replace(
    conn: &mut AnyConnection,
    row: &ReceptionRow,
    rows: Vec<DutyRow>,
) -> Result<(), Problem> {
    diesel::delete(
        duties::table
            .filter(duties::county_id.eq(row.county_id))
            .filter(duties::reception_id.eq(row.id)),
    )
    .execute(conn)?;
    insert(conn, rows)
}

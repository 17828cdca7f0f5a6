//! Who goes on visits, who of them came, and what came of it.

use super::rows::{GoingRow, OutcomeRow, VisitRow};
use crate::platform::db::{AnyConnection, Id, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::{deputy_visit_deputies as going, deputy_visit_outcomes as outcomes};
use diesel::prelude::*;

/// Those who go on several visits.
pub(super) fn of(
    conn: &mut AnyConnection,
    county_id: i64,
    visits: &[Id],
) -> Result<Vec<GoingRow>, Problem> {
    Ok(going::table
        .filter(going::county_id.eq(county_id))
        .filter(one_of(going::visit_id, visits.to_vec()))
        .order((going::visit_id.asc(), going::deputy_id.asc()))
        .select(GoingRow::as_select())
        .load(conn)?)
}

/// Says who goes.
pub(super) fn insert(conn: &mut AnyConnection, rows: Vec<GoingRow>) -> Result<(), Problem> {
    Ok(insert_all!(conn, going::table, rows)?)
}

/// Says it in place of what was said.
pub(super) fn replace(
    conn: &mut AnyConnection,
    row: &VisitRow,
    rows: Vec<GoingRow>,
) -> Result<(), Problem> {
    diesel::delete(
        going::table
            .filter(going::county_id.eq(row.county_id))
            .filter(going::visit_id.eq(row.id)),
    )
    .execute(conn)?;
    insert(conn, rows)
}

/// What came of a visit that was held.
pub(super) fn outcome(
    conn: &mut AnyConnection,
    row: &VisitRow,
) -> Result<Option<OutcomeRow>, Problem> {
    Ok(outcomes::table
        .find((row.county_id, row.id))
        .select(OutcomeRow::as_select())
        .first(conn)
        .optional()?)
}

/// Writes what came of it, in place of what was written if there is something.
pub(super) fn save_outcome(
    conn: &mut AnyConnection,
    row: &OutcomeRow,
    is_there: bool,
) -> Result<(), Problem> {
    if is_there {
        diesel::update(outcomes::table.find((row.county_id, row.visit_id)))
            .set(row)
            .execute(conn)?;
    } else {
        diesel::insert_into(outcomes::table)
            .values(row)
            .execute(conn)?;
    }
    Ok(())
}

//! Derived records in the database.

use super::model::{DutyOrigin, DutyStatus};
use super::rows::RecordRow;
use crate::platform::db::{AnyConnection, Id, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::{duty_quarters as q, duty_records as d};
use diesel::dsl::{exists, not};
use diesel::prelude::*;

/// The records that come from some sources.
pub(super) fn of_sources(
    conn: &mut AnyConnection,
    county_id: i64,
    sources: &[Id],
) -> Result<Vec<RecordRow>, Problem> {
    Ok(d::table
        .filter(d::county_id.eq(county_id))
        .filter(one_of(d::source_id, sources.iter().copied().map(Some)))
        .select(RecordRow::as_select())
        .load(conn)?)
}

/// Enters what follows from facts.
pub(super) fn insert(conn: &mut AnyConnection, rows: Vec<RecordRow>) -> Result<(), Problem> {
    Ok(insert_all!(conn, d::table, rows)?)
}

/// Deletes what can be derived again with the same result. What was counted in a closed quarter, taken back or looked
/// at by the county says more than its source does, and stays.
pub(super) fn clear(conn: &mut AnyConnection) -> Result<(), Problem> {
    let closed = q::table
        .filter(q::county_id.eq(d::county_id))
        .filter(q::organ_id.eq(d::organ_id))
        .filter(
            q::year
                .gt(d::year)
                .or(q::year.eq(d::year).and(q::quarter.ge(d::quarter))),
        );
    diesel::delete(
        d::table
            .filter(d::origin.eq(DutyOrigin::Derived))
            .filter(d::status.eq(DutyStatus::Verified))
            .filter(d::sample_result.is_null())
            .filter(not(exists(closed))),
    )
    .execute(conn)?;
    Ok(())
}

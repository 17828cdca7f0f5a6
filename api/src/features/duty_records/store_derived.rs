//! Derived records in the database.

use super::model::{DutyOrigin, DutyStatus};
use super::rows::RecordRow;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Id, insert_all, one_of};
use crate::platform::http::Problem;
use crate::schema::{duty_draw_records as drawn, duty_quarters as q, duty_records as d};
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

/// How many records that deputies alone said the office of the reader has to judge; of others none.
pub(in crate::features) fn waiting(
    conn: &mut AnyConnection,
    scope: &Scope,
) -> Result<i64, Problem> {
    let query = d::table
        .into_boxed()
        .filter(d::county_id.eq(scope.county_id()))
        .filter(d::status.eq(DutyStatus::Pending))
        .filter(d::origin.eq(DutyOrigin::Derived));
    let query = match (scope.role(), scope.town_id()) {
        (Role::County, _) => query.filter(d::town_id.is_null()),
        (Role::Township, _) if scope.is_outpost() => {
            query.filter(d::office_id.eq(scope.organ_id()))
        }
        (Role::Township, Some(town)) => query.filter(d::town_id.eq(Some(town))),
        _ => return Ok(0),
    };
    Ok(query.count().get_result(conn)?)
}

/// Enters what follows from facts.
pub(super) fn insert(conn: &mut AnyConnection, rows: Vec<RecordRow>) -> Result<(), Problem> {
    Ok(insert_all!(conn, d::table, rows)?)
}

/// Deletes what can be derived again with the same result. What was counted in a closed quarter, taken back, judged by
/// the office, drawn or looked at by the county says more than its source does, and stays.
pub(super) fn clear(conn: &mut AnyConnection) -> Result<(), Problem> {
    let closed = q::table
        .filter(q::county_id.eq(d::county_id))
        .filter(q::organ_id.eq(d::organ_id))
        .filter(
            q::year
                .gt(d::year)
                .or(q::year.eq(d::year).and(q::quarter.ge(d::quarter))),
        );
    let drawn = drawn::table
        .filter(drawn::county_id.eq(d::county_id))
        .filter(drawn::record_id.eq(d::id));
    let kept = [DutyStatus::Pending, DutyStatus::Verified];
    diesel::delete(
        d::table
            .filter(d::origin.eq(DutyOrigin::Derived))
            .filter(one_of(d::status, kept))
            .filter(d::decided_at.is_null())
            .filter(d::sample_result.is_null())
            .filter(not(exists(drawn)))
            .filter(not(exists(closed))),
    )
    .execute(conn)?;
    Ok(())
}

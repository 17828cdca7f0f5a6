//! Which quarters of a congress are closed.

use super::model::{DutyAudience, DutyStatus};
use super::quarter::Quarter;
use super::rows::QuarterRow;
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, one_of};
use crate::platform::http::Problem;
use crate::schema::{duty_quarters, duty_records, organs};
use diesel::prelude::*;

/// The last quarter of a congress that is closed; those before it are, too.
pub(in crate::features) fn frozen_through(
    conn: &mut AnyConnection,
    county_id: i64,
    organ_id: Id,
) -> Result<Option<Quarter>, Problem> {
    let found: Option<(i32, i32)> = duty_quarters::table
        .filter(duty_quarters::county_id.eq(county_id))
        .filter(duty_quarters::organ_id.eq(organ_id))
        .order((duty_quarters::year.desc(), duty_quarters::quarter.desc()))
        .select((duty_quarters::year, duty_quarters::quarter))
        .first(conn)
        .optional()?;
    Ok(found.map(|(year, number)| Quarter { year, number }))
}

/// The same for who writes records: none is closed until the transaction ends.
pub(super) fn frozen_for_writing(
    conn: &mut AnyConnection,
    county_id: i64,
    organ_id: Id,
) -> Result<Option<Quarter>, Problem> {
    let _held: Option<Id> = organs::table
        .find((county_id, organ_id))
        .select(organs::id)
        .share_rows()
        .get_result(conn)
        .optional()?;
    frozen_through(conn, county_id, organ_id)
}

/// Keeps everybody from writing records of a congress until the transaction ends, to close a quarter.
pub(in crate::features) fn lock_records(
    conn: &mut AnyConnection,
    county_id: i64,
    organ_id: Id,
) -> Result<(), Problem> {
    let _held: Option<Id> = organs::table
        .find((county_id, organ_id))
        .select(organs::id)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    Ok(())
}

/// A closed quarter of a congress.
pub(in crate::features) fn find_quarter(
    conn: &mut AnyConnection,
    county_id: i64,
    organ_id: Id,
    quarter: Quarter,
) -> Result<Option<QuarterRow>, Problem> {
    Ok(duty_quarters::table
        .filter(duty_quarters::county_id.eq(county_id))
        .filter(duty_quarters::organ_id.eq(organ_id))
        .filter(duty_quarters::year.eq(quarter.year))
        .filter(duty_quarters::quarter.eq(quarter.number))
        .select(QuarterRow::as_select())
        .first(conn)
        .optional()?)
}

/// A closed quarter of the county, in scope or not, locked until the transaction ends; or 404.
pub(in crate::features) fn lock_quarter(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<QuarterRow, Problem> {
    let found: Option<QuarterRow> = duty_quarters::table
        .find((county_id, id))
        .select(QuarterRow::columns())
        .lock_rows()
        .get_result(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// The closed quarters of a year of some congresses, or of all of the county.
pub(in crate::features) fn quarters_of(
    conn: &mut AnyConnection,
    county_id: i64,
    organs: Option<&[Id]>,
    year: i32,
) -> Result<Vec<QuarterRow>, Problem> {
    let mut query = duty_quarters::table
        .into_boxed()
        .filter(duty_quarters::county_id.eq(county_id))
        .filter(duty_quarters::year.eq(year));
    if let Some(organs) = organs {
        query = query.filter(one_of(duty_quarters::organ_id, organs.to_vec()));
    }
    Ok(query
        .order((duty_quarters::quarter.asc(), duty_quarters::organ_id.asc()))
        .select(QuarterRow::as_select())
        .load(conn)?)
}

/// Closes a quarter.
pub(in crate::features) fn insert_quarter(
    conn: &mut AnyConnection,
    row: &QuarterRow,
) -> Result<(), Problem> {
    diesel::insert_into(duty_quarters::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes whether a closed quarter is published, and counts its version up.
pub(in crate::features) fn save_quarter(
    conn: &mut AnyConnection,
    row: &QuarterRow,
) -> Result<QuarterRow, Problem> {
    use duty_quarters as q;
    Ok(diesel::update(q::table.find((row.county_id, row.id)))
        .set((
            q::is_published.eq(row.is_published),
            q::published_on.eq(row.published_on),
            q::decided_on.eq(row.decided_on),
            q::decided_by.eq(&row.decided_by),
            q::audience.eq(row.audience),
            q::version.eq(row.version + 1),
        ))
        .returning(QuarterRow::columns())
        .get_result(conn)?)
}

/// Quarters that are published to residents: of the county congress (no town), of a town, or of all; the newest first.
pub(in crate::features) fn public_quarters(
    conn: &mut AnyConnection,
    county_id: i64,
    of: Option<Option<Id>>,
) -> Result<Vec<QuarterRow>, Problem> {
    let query = duty_quarters::table
        .into_boxed()
        .filter(duty_quarters::county_id.eq(county_id))
        .filter(duty_quarters::is_published.eq(true))
        .filter(duty_quarters::audience.eq(Some(DutyAudience::Public)));
    let query = match of {
        None => query,
        Some(None) => query.filter(duty_quarters::town_id.is_null()),
        Some(Some(town)) => query.filter(duty_quarters::town_id.eq(town)),
    };
    Ok(query
        .order((
            duty_quarters::year.desc(),
            duty_quarters::quarter.desc(),
            duty_quarters::organ_id.asc(),
        ))
        .limit(2_000)
        .select(QuarterRow::as_select())
        .load(conn)?)
}

/// Whether any quarter of a county is published to residents.
pub(in crate::features) fn has_public_quarter(
    conn: &mut AnyConnection,
    county_id: i64,
) -> Result<bool, Problem> {
    let found: Option<Id> = duty_quarters::table
        .filter(duty_quarters::county_id.eq(county_id))
        .filter(duty_quarters::is_published.eq(true))
        .filter(duty_quarters::audience.eq(Some(DutyAudience::Public)))
        .select(duty_quarters::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// A quarter of a county, if it is published to residents.
pub(in crate::features) fn public_quarter(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<QuarterRow>, Problem> {
    Ok(duty_quarters::table
        .find((county_id, id))
        .filter(duty_quarters::is_published.eq(true))
        .filter(duty_quarters::audience.eq(Some(DutyAudience::Public)))
        .select(QuarterRow::as_select())
        .first(conn)
        .optional()?)
}

/// How many records of a quarter, or of an earlier one that is not closed, wait for the office.
pub(in crate::features) fn pending_in(
    conn: &mut AnyConnection,
    county_id: i64,
    organ_id: Id,
    quarter: Quarter,
) -> Result<i64, Problem> {
    use duty_records as d;
    let is_earlier = d::year.lt(quarter.year);
    let is_of_year = d::year.eq(quarter.year).and(d::quarter.le(quarter.number));
    Ok(d::table
        .filter(d::county_id.eq(county_id))
        .filter(d::organ_id.eq(organ_id))
        .filter(d::status.eq(DutyStatus::Pending))
        .filter(is_earlier.or(is_of_year))
        .count()
        .get_result(conn)?)
}

/// Whether a quarter before this one, of the same year, has verified records and is not closed.
pub(in crate::features) fn has_earlier_open(
    conn: &mut AnyConnection,
    county_id: i64,
    organ_id: Id,
    (quarter, frozen): (Quarter, Option<Quarter>),
) -> Result<bool, Problem> {
    use duty_records as d;
    let begin = match frozen {
        Some(frozen) if frozen.year == quarter.year => frozen.number,
        _ => 0,
    };
    let count: i64 = d::table
        .filter(d::county_id.eq(county_id))
        .filter(d::organ_id.eq(organ_id))
        .filter(d::status.eq(DutyStatus::Verified))
        .filter(d::year.eq(quarter.year))
        .filter(d::quarter.gt(begin))
        .filter(d::quarter.lt(quarter.number))
        .count()
        .get_result(conn)?;
    Ok(count > 0)
}

//! The years of pledges of congresses in the database, and who is in office.

use super::rows::YearRow;
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend};
use crate::platform::http::Problem;
use crate::schema::{deputies, deputy_pledge_years as years, mandates};
use diesel::prelude::*;

/// Those in office in a term, by name.
pub(super) fn people(
    conn: &mut AnyConnection,
    county_id: i64,
    term_id: Id,
) -> Result<Vec<(Id, String)>, Problem> {
    Ok(mandates::table
        .inner_join(
            deputies::table.on(deputies::county_id
                .eq(mandates::county_id)
                .and(deputies::id.eq(mandates::deputy_id))),
        )
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::term_id.eq(term_id))
        .filter(mandates::status.eq("active"))
        .order((deputies::sort_key.asc(), deputies::id.asc()))
        .select((deputies::id, deputies::name))
        .load(conn)?)
}

/// The year of a congress, if anything was decided or reminded of.
pub(super) fn find(
    conn: &mut AnyConnection,
    (county_id, organ_id): (i64, Id),
    year: i32,
) -> Result<Option<YearRow>, Problem> {
    Ok(years::table
        .filter(years::county_id.eq(county_id))
        .filter(years::organ_id.eq(organ_id))
        .filter(years::year.eq(year))
        .select(YearRow::as_select())
        .first(conn)
        .optional()?)
}

/// Locks a year until the transaction ends.
pub(super) fn lock(conn: &mut AnyConnection, row: &YearRow) -> Result<(), Problem> {
    let _: i64 = years::table
        .find((row.county_id, row.id))
        .select(years::version)
        .lock_rows()
        .get_result(conn)?;
    Ok(())
}

/// Enters a year.
pub(super) fn insert(conn: &mut AnyConnection, row: &YearRow) -> Result<(), Problem> {
    diesel::insert_into(years::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &YearRow) -> Result<YearRow, Problem> {
    use years as y;
    Ok(diesel::update(y::table.find((row.county_id, row.id)))
        .set((
            y::is_published.eq(row.is_published),
            y::published_on.eq(row.published_on),
            y::decided_on.eq(row.decided_on),
            y::decided_by.eq(&row.decided_by),
            y::reminded_on.eq(row.reminded_on),
            y::version.eq(row.version + 1),
        ))
        .returning(YearRow::columns())
        .get_result(conn)?)
}

/// Public years: of the county congress (no town), of a town, or all; the newest first.
pub(super) fn published(
    conn: &mut AnyConnection,
    county_id: i64,
    of: Option<Option<Id>>,
) -> Result<Vec<YearRow>, Problem> {
    let query: years::BoxedQuery<'_, MultiBackend> = years::table
        .into_boxed()
        .filter(years::county_id.eq(county_id))
        .filter(years::is_published.eq(true));
    let query = match of {
        None => query,
        Some(None) => query.filter(years::town_id.is_null()),
        Some(Some(town)) => query.filter(years::town_id.eq(town)),
    };
    Ok(query
        .order((years::year.desc(), years::organ_id.asc()))
        .select(YearRow::as_select())
        .load(conn)?)
}

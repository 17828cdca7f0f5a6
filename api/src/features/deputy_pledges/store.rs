//! Pledges in the database: what a scope may see, locking, writing.

use super::error;
use super::rows::PledgeRow;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Violation, violation,
};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::deputy_pledges;
use diesel::prelude::*;

/// A select on pledges that can be narrowed step by step.
pub(super) type Boxed<'a> = deputy_pledges::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: their own.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = deputy_pledges::table
        .into_boxed()
        .filter(deputy_pledges::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(deputy_pledges::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(deputy_pledges::deputy_id.nullable().eq(scope.deputy_id())),
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(deputy_pledges::version.lt(0))
        }
    }
}

/// A pledge in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<PledgeRow, Problem> {
    let found = visible(scope)
        .filter(deputy_pledges::id.eq(id))
        .select(PledgeRow::as_select())
        .first(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// A pledge in scope, locked until the transaction ends; 412 when it is not the version the caller looked at, if it
/// says which.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: Option<IfMatch>,
) -> Result<PledgeRow, Problem> {
    let locked: Option<i64> = deputy_pledges::table
        .find((scope.county_id(), id))
        .select(deputy_pledges::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    if let Some(seen) = seen {
        seen.check(row.version)?;
    }
    Ok(row)
}

/// Whether an identifier is taken.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = deputy_pledges::table.find((county_id, id));
    let found: Option<i64> = this
        .select(deputy_pledges::version)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Whether a deputy has a pledge in a congress for a year.
pub(super) fn is_pledged(
    conn: &mut AnyConnection,
    (county_id, organ_id): (i64, Id),
    (deputy_id, year): (Id, i32),
) -> Result<bool, Problem> {
    let found: Option<Id> = deputy_pledges::table
        .filter(deputy_pledges::county_id.eq(county_id))
        .filter(deputy_pledges::organ_id.eq(organ_id))
        .filter(deputy_pledges::year.eq(year))
        .filter(deputy_pledges::deputy_id.eq(deputy_id))
        .select(deputy_pledges::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Enters a pledge; 409 when there is one for that year.
pub(super) fn insert(conn: &mut AnyConnection, row: &PledgeRow) -> Result<(), Problem> {
    diesel::insert_into(deputy_pledges::table)
        .values(row)
        .execute(conn)
        .map_err(|error| match violation(&error) {
            Some(Violation::Unique(name)) if name.contains("year") => error::TWICE.problem(),
            _ => error.into(),
        })?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &PledgeRow) -> Result<PledgeRow, Problem> {
    use deputy_pledges as p;
    Ok(diesel::update(p::table.find((row.county_id, row.id)))
        .set((
            p::status.eq(row.status),
            p::self_review.eq(&row.self_review),
            p::office_word.eq(&row.office_word),
            p::office_word_by_name.eq(&row.office_word_by_name),
            p::version.eq(row.version + 1),
            p::updated_at.eq(row.updated_at),
        ))
        .returning(PledgeRow::columns())
        .get_result(conn)?)
}

/// The pledges of a congress for a year, by when they were handed in.
pub(super) fn of_year(
    conn: &mut AnyConnection,
    (county_id, organ_id): (i64, Id),
    year: i32,
) -> Result<Vec<PledgeRow>, Problem> {
    Ok(deputy_pledges::table
        .filter(deputy_pledges::county_id.eq(county_id))
        .filter(deputy_pledges::organ_id.eq(organ_id))
        .filter(deputy_pledges::year.eq(year))
        .order((deputy_pledges::created_at.asc(), deputy_pledges::id.asc()))
        .select(PledgeRow::as_select())
        .load(conn)?)
}

/// The pledges of a county for a year.
pub(super) fn of_county(
    conn: &mut AnyConnection,
    county_id: i64,
    year: i32,
) -> Result<Vec<PledgeRow>, Problem> {
    Ok(deputy_pledges::table
        .filter(deputy_pledges::county_id.eq(county_id))
        .filter(deputy_pledges::year.eq(year))
        .order(deputy_pledges::id.asc())
        .select(PledgeRow::as_select())
        .load(conn)?)
}

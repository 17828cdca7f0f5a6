//! Reports of enforcing organs in the database: what a scope may see, locking, writing, lists.

use super::dto::ListCustodyReportsQuery;
use super::rows::ReportRow;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend, keyset, one_of};
use crate::platform::http::{IfMatch, Page, PageRequest, Problem};
use crate::schema::{custody_reports, mandates};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

type Boxed<'a> = custody_reports::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; nobody else any.
fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = custody_reports::table
        .into_boxed()
        .filter(custody_reports::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(custody_reports::town_id.eq(scope.town_id())),
        Role::Deputy
        | Role::Undertaker
        | Role::Village
        | Role::Admin
        | Role::Security
        | Role::Auditor => query.filter(custody_reports::version.lt(0)),
    }
}

/// A report in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<ReportRow, Problem> {
    let found = visible(scope)
        .filter(custody_reports::id.eq(id))
        .select(ReportRow::as_select())
        .first(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// A report in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<ReportRow, Problem> {
    let locked: Option<i64> = custody_reports::table
        .find((scope.county_id(), id))
        .select(custody_reports::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// The mandate of a deputy in a term that has not ended, and its version.
pub(super) fn mandate(
    conn: &mut AnyConnection,
    county_id: i64,
    (term_id, deputy_id): (Id, Id),
) -> Result<Option<(Id, i64)>, Problem> {
    Ok(mandates::table
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::term_id.eq(term_id))
        .filter(mandates::deputy_id.eq(deputy_id))
        .filter(mandates::ended_on.is_null())
        .order(mandates::id.asc())
        .select((mandates::id, mandates::version))
        .first(conn)
        .optional()?)
}

/// Whether an identifier is taken.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = custody_reports::table.find((county_id, id));
    let found: Option<i64> = this
        .select(custody_reports::version)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Enters a report.
pub(super) fn insert(conn: &mut AnyConnection, row: &ReportRow) -> Result<(), Problem> {
    diesel::insert_into(custody_reports::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &ReportRow) -> Result<ReportRow, Problem> {
    use custody_reports as r;
    Ok(diesel::update(r::table.find((row.county_id, row.id)))
        .set((
            r::consent.eq(row.consent),
            r::consent_on.eq(row.consent_on),
            r::consent_by.eq(&row.consent_by),
            r::suspended_on.eq(row.suspended_on),
            r::closed_on.eq(row.closed_on),
            r::close_note.eq(&row.close_note),
            r::version.eq(row.version + 1),
            r::updated_at.eq(row.updated_at),
        ))
        .returning(ReportRow::columns())
        .get_result(conn)?)
}

fn rows_of<'a>(scope: &Scope, filter: &ListCustodyReportsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(custody_reports::town_id, towns));
    }
    match filter.is_closed {
        Some(true) => query.filter(custody_reports::closed_on.is_not_null()),
        Some(false) => query.filter(custody_reports::closed_on.is_null()),
        None => query,
    }
}

/// One page, the last received first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListCustodyReportsQuery,
    page: &PageRequest,
) -> Result<Page<ReportRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(
        query,
        page,
        true,
        custody_reports::received_on: NaiveDate,
        custody_reports::id
    );
    let rows: Vec<ReportRow> = query.select(ReportRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.received_on), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

//! Reports to voters in the database: what a scope may see, locking, writing.

use super::error;
use super::rows::ReportRow;
use crate::features::congresses::seated_in;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Violation, one_of, violation,
};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::voter_reports as reports;
use diesel::prelude::*;
use diesel::result::Error;

/// A select on reports that can be narrowed step by step.
pub(super) type Boxed<'a> = reports::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: their own, and those of
/// the congresses they sit in.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = reports::table
        .into_boxed()
        .filter(reports::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(reports::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(
            reports::deputy_id
                .nullable()
                .eq(scope.deputy_id())
                .or(reports::organ_id.nullable().eq_any(seated_in!(scope))),
        ),
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(reports::version.lt(0))
        }
    }
}

/// A report in scope.
pub(super) fn find(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<ReportRow>, Problem> {
    Ok(visible(scope)
        .filter(reports::id.eq(id))
        .select(ReportRow::as_select())
        .first(conn)
        .optional()?)
}

/// A report in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<ReportRow, Problem> {
    find(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// A report in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<ReportRow, Problem> {
    lock_row(conn, scope.county_id(), id)?.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

fn lock_row(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<Option<i64>, Problem> {
    Ok(reports::table
        .find((county_id, id))
        .select(reports::version)
        .lock_rows()
        .get_result(conn)
        .optional()?)
}

/// A report whatever the scope, locked until the transaction ends: for what needs no account.
pub(super) fn lock_by_id(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<ReportRow>, Problem> {
    lock_row(conn, county_id, id)?;
    Ok(reports::table
        .find((county_id, id))
        .select(ReportRow::as_select())
        .first(conn)
        .optional()?)
}

/// The report of a page.
pub(super) fn by_code(
    conn: &mut AnyConnection,
    county_id: i64,
    code: &str,
) -> Result<Option<ReportRow>, Problem> {
    Ok(reports::table
        .filter(reports::county_id.eq(county_id))
        .filter(reports::code.eq(code))
        .select(ReportRow::as_select())
        .first(conn)
        .optional()?)
}

/// Those that are announced, the last day first.
pub(super) fn announced(
    conn: &mut AnyConnection,
    county_id: i64,
    most: i64,
) -> Result<Vec<ReportRow>, Problem> {
    Ok(reports::table
        .filter(reports::county_id.eq(county_id))
        .filter(reports::announced_on.is_not_null())
        .order((reports::held_on.desc(), reports::id.desc()))
        .limit(most)
        .select(ReportRow::as_select())
        .load(conn)?)
}

/// Whether an identifier is taken.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = reports::table.find((county_id, id));
    let found: Option<i64> = this.select(reports::version).first(conn).optional()?;
    Ok(found.is_some())
}

fn twice(error: Error) -> Problem {
    match violation(&error) {
        Some(Violation::Unique(name)) if name.contains("held_on") => error::TWICE.problem(),
        _ => error.into(),
    }
}

/// Enters a report; 409 when the deputy has one on that day.
pub(super) fn insert(conn: &mut AnyConnection, row: &ReportRow) -> Result<(), Problem> {
    diesel::insert_into(reports::table)
        .values(row)
        .execute(conn)
        .map_err(twice)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &ReportRow) -> Result<ReportRow, Problem> {
    use reports as r;
    diesel::update(r::table.find((row.county_id, row.id)))
        .set((
            r::form.eq(row.form),
            r::held_on.eq(row.held_on),
            r::begins_at.eq(row.begins_at),
            r::place.eq(&row.place),
            r::moved_from.eq(row.moved_from),
            r::move_reason.eq(&row.move_reason),
            r::content.eq(&row.content),
            r::written_at.eq(row.written_at),
            r::status.eq(row.status),
            r::voters_present.eq(row.voters_present),
            r::few_reason.eq(&row.few_reason),
            r::announced_on.eq(row.announced_on),
            r::feedback.eq(&row.feedback),
            r::fed_back_on.eq(row.fed_back_on),
            r::improvements.eq(&row.improvements),
            r::read_on.eq(row.read_on),
            r::end_reason.eq(&row.end_reason),
            r::version.eq(row.version + 1),
            r::updated_at.eq(row.updated_at),
        ))
        .returning(ReportRow::columns())
        .get_result(conn)
        .map_err(twice)
}

/// Which of these reports, with what their ratings come to; for a page of a list.
pub(super) fn results(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<(Id, Option<super::model::VoterReportResult>)>, Problem> {
    use crate::schema::voter_report_ratings as ratings;
    Ok(ratings::table
        .filter(ratings::county_id.eq(county_id))
        .filter(one_of(ratings::report_id, ids.to_vec()))
        .select((ratings::report_id, ratings::result))
        .load(conn)?)
}

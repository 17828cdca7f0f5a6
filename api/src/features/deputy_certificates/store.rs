//! Certificates in the database: what a scope may see, locking, writing.

use super::error;
use super::model::DeputyCertificateStatus;
use super::rows::CertificateRow;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Violation, one_of, violation,
};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::deputy_certificates;
use diesel::prelude::*;
use diesel::result::Error;

/// A select on certificates that can be narrowed step by step.
pub(super) type Boxed<'a> = deputy_certificates::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: their own.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    use deputy_certificates as c;
    let query = c::table
        .into_boxed()
        .filter(c::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(c::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(c::deputy_id.nullable().eq(scope.deputy_id())),
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(c::version.lt(0))
        }
    }
}

/// A certificate in scope, or 404.
pub(super) fn get(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<CertificateRow, Problem> {
    visible(scope)
        .filter(deputy_certificates::id.eq(id))
        .select(CertificateRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(Problem::not_found)
}

/// A certificate in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<CertificateRow, Problem> {
    let locked: Option<i64> = deputy_certificates::table
        .find((scope.county_id(), id))
        .select(deputy_certificates::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// Whether an identifier is taken.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = deputy_certificates::table.find((county_id, id));
    let found: Option<i64> = this
        .select(deputy_certificates::version)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Those in force, as the register says, of deputies in a term.
pub(super) fn in_force(
    conn: &mut AnyConnection,
    county_id: i64,
    (term_id, deputies): (Id, &[Id]),
) -> Result<Vec<CertificateRow>, Problem> {
    use deputy_certificates as c;
    Ok(c::table
        .filter(c::county_id.eq(county_id))
        .filter(c::term_id.eq(term_id))
        .filter(one_of(c::deputy_id, deputies.to_vec()))
        .filter(c::status.eq(DeputyCertificateStatus::Valid))
        .order(c::id.asc())
        .select(CertificateRow::as_select())
        .load(conn)?)
}

fn taken(error: Error, row: &CertificateRow) -> Problem {
    match violation(&error) {
        Some(Violation::Unique(name)) if name.contains("number") => {
            error::NUMBER_TAKEN.with("number", row.number.as_str())
        }
        Some(Violation::Unique(name)) if name.contains("deputy_id") => error::HELD.problem(),
        _ => error.into(),
    }
}

/// Enters a certificate; 409 when the number is given, or the deputy has one in force.
pub(super) fn insert(conn: &mut AnyConnection, row: &CertificateRow) -> Result<(), Problem> {
    diesel::insert_into(deputy_certificates::table)
        .values(row)
        .execute(conn)
        .map_err(|error| taken(error, row))?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(
    conn: &mut AnyConnection,
    row: &CertificateRow,
) -> Result<CertificateRow, Problem> {
    use deputy_certificates as c;
    diesel::update(c::table.find((row.county_id, row.id)))
        .set((
            c::number.eq(&row.number),
            c::issued_on.eq(row.issued_on),
            c::valid_until.eq(row.valid_until),
            c::status.eq(row.status),
            c::ended_on.eq(row.ended_on),
            c::end_reason.eq(&row.end_reason),
            c::version.eq(row.version + 1),
            c::updated_at.eq(row.updated_at),
        ))
        .returning(CertificateRow::columns())
        .get_result(conn)
        .map_err(|error| taken(error, row))
}

//! Resignations in the database: what a scope may see, locking, writing.

use super::error;
use super::rows::ResignationRow;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Violation, violation,
};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{deputy_resignations, mandates};
use diesel::prelude::*;

/// A select on resignations that can be narrowed step by step.
pub(super) type Boxed<'a> = deputy_resignations::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: their own.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = deputy_resignations::table
        .into_boxed()
        .filter(deputy_resignations::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(deputy_resignations::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(
            deputy_resignations::deputy_id
                .nullable()
                .eq(scope.deputy_id()),
        ),
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(deputy_resignations::version.lt(0))
        }
    }
}

/// A resignation in scope.
pub(super) fn find(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<ResignationRow>, Problem> {
    Ok(visible(scope)
        .filter(deputy_resignations::id.eq(id))
        .select(ResignationRow::as_select())
        .first(conn)
        .optional()?)
}

/// A resignation in scope, or 404.
pub(super) fn get(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<ResignationRow, Problem> {
    find(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// A resignation in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<ResignationRow, Problem> {
    let locked: Option<i64> = deputy_resignations::table
        .find((scope.county_id(), id))
        .select(deputy_resignations::version)
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
    let found: Option<i64> = deputy_resignations::table
        .find((county_id, id))
        .select(deputy_resignations::version)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Enters a resignation; 409 when the mandate has one that is not decided.
pub(super) fn insert(conn: &mut AnyConnection, row: &ResignationRow) -> Result<(), Problem> {
    diesel::insert_into(deputy_resignations::table)
        .values(row)
        .execute(conn)
        .map_err(|error| match violation(&error) {
            Some(Violation::Unique(name)) if name.contains("mandate_id") => {
                error::PENDING.problem()
            }
            _ => error.into(),
        })?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(
    conn: &mut AnyConnection,
    row: &ResignationRow,
) -> Result<ResignationRow, Problem> {
    use deputy_resignations as r;
    Ok(diesel::update(r::table.find((row.county_id, row.id)))
        .set((
            r::status.eq(row.status),
            r::meeting_id.eq(row.meeting_id),
            r::decided_on.eq(row.decided_on),
            r::base.eq(row.base),
            r::required.eq(row.required),
            r::in_favour.eq(row.in_favour),
            r::against.eq(row.against),
            r::abstained.eq(row.abstained),
            r::invalid.eq(row.invalid),
            r::announced_on.eq(row.announced_on),
            r::announcement.eq(&row.announcement),
            r::end_reason.eq(&row.end_reason),
            r::version.eq(row.version + 1),
            r::updated_at.eq(row.updated_at),
        ))
        .returning(ResignationRow::columns())
        .get_result(conn)?)
}

//! Bulletins in the database: what a scope may see, locking, writing.

use super::model::BulletinStatus;
use super::rows::BulletinRow;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{bulletin_readers as readers, bulletins};
use diesel::prelude::*;

/// A select on bulletins that can be narrowed step by step.
pub(super) type Boxed<'a> = bulletins::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: its own, and what towns have sent; township: those of its congress; deputy: those sent
/// to them.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = bulletins::table
        .into_boxed()
        .filter(bulletins::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query.filter(
            bulletins::town_id
                .is_null()
                .or(bulletins::status.ne(BulletinStatus::Draft)),
        ),
        Role::Township => query.filter(bulletins::town_id.eq(scope.town_id())),
        Role::Deputy => {
            let own = readers::table
                .filter(readers::county_id.eq(scope.county_id()))
                .filter(readers::deputy_id.nullable().eq(scope.deputy_id()))
                .select(readers::bulletin_id);
            query.filter(bulletins::id.eq_any(own))
        }
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(bulletins::version.lt(0))
        }
    }
}

/// A bulletin in scope.
pub(super) fn find(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<BulletinRow>, Problem> {
    Ok(visible(scope)
        .filter(bulletins::id.eq(id))
        .select(BulletinRow::as_select())
        .first(conn)
        .optional()?)
}

/// A bulletin in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<BulletinRow, Problem> {
    find(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// A bulletin in scope, locked until the transaction ends; 412 when it is not the version the caller looked at, if it
/// says one.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: Option<IfMatch>,
) -> Result<BulletinRow, Problem> {
    let locked: Option<i64> = bulletins::table
        .find((scope.county_id(), id))
        .select(bulletins::version)
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
    let this = bulletins::table.find((county_id, id));
    let found: Option<i64> = this.select(bulletins::version).first(conn).optional()?;
    Ok(found.is_some())
}

/// Enters a bulletin.
pub(super) fn insert(conn: &mut AnyConnection, row: &BulletinRow) -> Result<(), Problem> {
    diesel::insert_into(bulletins::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &BulletinRow) -> Result<BulletinRow, Problem> {
    use bulletins as b;
    Ok(diesel::update(b::table.find((row.county_id, row.id)))
        .set((
            b::kind.eq(row.kind),
            b::title.eq(&row.title),
            b::body.eq(&row.body),
            b::status.eq(row.status),
            b::dated_on.eq(row.dated_on),
            b::sent_at.eq(row.sent_at),
            b::read_by.eq(row.read_by),
            b::corrected_at.eq(row.corrected_at),
            b::reminded_on.eq(row.reminded_on),
            b::withdraw_reason.eq(&row.withdraw_reason),
            b::version.eq(row.version + 1),
            b::updated_at.eq(row.updated_at),
        ))
        .returning(BulletinRow::columns())
        .get_result(conn)?)
}

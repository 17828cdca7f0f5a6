//! Records in the database: what a scope may see, locking, writing.

use super::rows::RecordRow;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend, one_of};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::duty_records;
use diesel::prelude::*;

/// A select on records that can be narrowed step by step.
pub(super) type Boxed<'a> = duty_records::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress, subdistrict: those that are laid
/// with it; deputy: their own, in every congress they sit or sat in.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = duty_records::table
        .into_boxed()
        .filter(duty_records::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township if scope.is_outpost() => {
            query.filter(duty_records::office_id.eq(scope.organ_id()))
        }
        Role::Township => query.filter(duty_records::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(duty_records::deputy_id.nullable().eq(scope.deputy_id())),
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(duty_records::version.lt(0))
        }
    }
}

/// A record in scope.
pub(super) fn find(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<RecordRow>, Problem> {
    Ok(visible(scope)
        .filter(duty_records::id.eq(id))
        .select(RecordRow::as_select())
        .first(conn)
        .optional()?)
}

/// A record in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<RecordRow, Problem> {
    find(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// Some records in scope, in no order.
pub(super) fn these(
    conn: &mut AnyConnection,
    scope: &Scope,
    ids: &[Id],
) -> Result<Vec<RecordRow>, Problem> {
    Ok(visible(scope)
        .filter(one_of(duty_records::id, ids.to_vec()))
        .select(RecordRow::as_select())
        .load(conn)?)
}

/// A record in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<RecordRow, Problem> {
    let locked: Option<i64> = duty_records::table
        .find((scope.county_id(), id))
        .select(duty_records::version)
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
    let found: Option<i64> = duty_records::table
        .find((county_id, id))
        .select(duty_records::version)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Enters a record.
pub(super) fn insert(conn: &mut AnyConnection, row: &RecordRow) -> Result<(), Problem> {
    diesel::insert_into(duty_records::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &RecordRow) -> Result<RecordRow, Problem> {
    use duty_records as d;
    Ok(diesel::update(d::table.find((row.county_id, row.id)))
        .set((
            (
                d::kind.eq(row.kind),
                d::held_on.eq(row.held_on),
                d::year.eq(row.year),
                d::quarter.eq(row.quarter),
                d::title.eq(&row.title),
                d::note.eq(&row.note),
                d::hours.eq(row.hours),
            ),
            (
                d::status.eq(row.status),
                d::reason.eq(&row.reason),
                d::entered_by.eq(row.entered_by),
                d::entered_by_name.eq(&row.entered_by_name),
                d::decided_by_name.eq(&row.decided_by_name),
                d::decided_at.eq(row.decided_at),
            ),
            (
                d::sample_result.eq(row.sample_result),
                d::sample_note.eq(&row.sample_note),
                d::sampled_by_name.eq(&row.sampled_by_name),
                d::version.eq(row.version + 1),
                d::updated_at.eq(row.updated_at),
                d::is_by_office.eq(row.is_by_office),
            ),
        ))
        .returning(RecordRow::columns())
        .get_result(conn)?)
}

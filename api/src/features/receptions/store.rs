//! Receptions in the database: what a scope may see, locking, writing.

use super::error;
use super::rows::ReceptionRow;
use crate::features::congresses::seated_in;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Violation, one_of, violation,
};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{reception_deputies, receptions};
use diesel::prelude::*;
use diesel::result::Error;

/// A select on receptions that can be narrowed step by step.
pub(super) type Boxed<'a> = receptions::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: those of the congresses
/// they sit in, and those on which they are on duty.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = receptions::table
        .into_boxed()
        .filter(receptions::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(receptions::town_id.eq(scope.town_id())),
        Role::Deputy => {
            let own = reception_deputies::table
                .filter(reception_deputies::county_id.eq(scope.county_id()))
                .filter(
                    reception_deputies::deputy_id
                        .nullable()
                        .eq(scope.deputy_id()),
                )
                .select(reception_deputies::reception_id);
            query.filter(
                receptions::id
                    .eq_any(own)
                    .or(receptions::organ_id.nullable().eq_any(seated_in!(scope))),
            )
        }
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(receptions::version.lt(0))
        }
    }
}

/// A reception in scope.
pub(super) fn find(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<ReceptionRow>, Problem> {
    Ok(visible(scope)
        .filter(receptions::id.eq(id))
        .select(ReceptionRow::as_select())
        .first(conn)
        .optional()?)
}

/// A reception in scope, or 404.
pub(super) fn get(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<ReceptionRow, Problem> {
    find(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// A reception in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<ReceptionRow, Problem> {
    let locked: Option<i64> = receptions::table
        .find((scope.county_id(), id))
        .select(receptions::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// Receptions of a county by identifier.
pub(super) fn by_ids(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<ReceptionRow>, Problem> {
    Ok(receptions::table
        .filter(receptions::county_id.eq(county_id))
        .filter(one_of(receptions::id, ids.to_vec()))
        .order(receptions::id.asc())
        .select(ReceptionRow::as_select())
        .load(conn)?)
}

/// Whether an identifier is taken.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = receptions::table.find((county_id, id));
    let found: Option<i64> = this.select(receptions::version).first(conn).optional()?;
    Ok(found.is_some())
}

fn time_taken(error: Error) -> Problem {
    match violation(&error) {
        Some(Violation::Unique(name)) if name.contains("begins_at") => error::TIME_TAKEN.problem(),
        _ => error.into(),
    }
}

/// Enters a reception; 409 when the station has one that begins then.
pub(super) fn insert(conn: &mut AnyConnection, row: &ReceptionRow) -> Result<(), Problem> {
    diesel::insert_into(receptions::table)
        .values(row)
        .execute(conn)
        .map_err(time_taken)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &ReceptionRow) -> Result<ReceptionRow, Problem> {
    use receptions as r;
    diesel::update(r::table.find((row.county_id, row.id)))
        .set((
            r::held_on.eq(row.held_on),
            r::begins_at.eq(row.begins_at),
            r::ends_at.eq(row.ends_at),
            r::notice.eq(&row.notice),
            r::status.eq(row.status),
            r::announced_on.eq(row.announced_on),
            r::late_reason.eq(&row.late_reason),
            r::moved_from.eq(row.moved_from),
            r::move_reason.eq(&row.move_reason),
            r::end_reason.eq(&row.end_reason),
            r::version.eq(row.version + 1),
            r::updated_at.eq(row.updated_at),
        ))
        .returning(ReceptionRow::columns())
        .get_result(conn)
        .map_err(time_taken)
}

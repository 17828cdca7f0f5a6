//! Activities in the database: what a scope may see, locking, writing.

use super::rows::ActivityRow;
use crate::features::congresses::seated_in;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::group_activities;
use diesel::prelude::*;

/// A select on activities that can be narrowed step by step.
pub(super) type Boxed<'a> = group_activities::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress, subdistrict: those of groups its
/// committee formed; deputy: those of the congresses they sit in.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = group_activities::table
        .into_boxed()
        .filter(group_activities::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township if scope.is_outpost() => {
            query.filter(group_activities::office_id.eq(scope.organ_id()))
        }
        Role::Township => query.filter(group_activities::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(
            group_activities::organ_id
                .nullable()
                .eq_any(seated_in!(scope)),
        ),
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(group_activities::version.lt(0))
        }
    }
}

/// An activity in scope.
pub(super) fn find(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<ActivityRow>, Problem> {
    Ok(visible(scope)
        .filter(group_activities::id.eq(id))
        .select(ActivityRow::as_select())
        .first(conn)
        .optional()?)
}

/// An activity in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<ActivityRow, Problem> {
    find(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// An activity in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<ActivityRow, Problem> {
    let locked: Option<i64> = group_activities::table
        .find((scope.county_id(), id))
        .select(group_activities::version)
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
    let this = group_activities::table.find((county_id, id));
    let found: Option<i64> = this
        .select(group_activities::version)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Enters an activity.
pub(super) fn insert(conn: &mut AnyConnection, row: &ActivityRow) -> Result<(), Problem> {
    diesel::insert_into(group_activities::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &ActivityRow) -> Result<ActivityRow, Problem> {
    use group_activities as a;
    Ok(diesel::update(a::table.find((row.county_id, row.id)))
        .set((
            a::year.eq(row.year),
            a::quarter.eq(row.quarter),
            a::title.eq(&row.title),
            a::content.eq(&row.content),
            a::place.eq(&row.place),
            a::held_on.eq(row.held_on),
            a::status.eq(row.status),
            a::cancel_reason.eq(&row.cancel_reason),
            a::version.eq(row.version + 1),
            a::updated_at.eq(row.updated_at),
        ))
        .returning(ActivityRow::columns())
        .get_result(conn)?)
}

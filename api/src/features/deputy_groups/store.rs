//! Deputy groups in the database: what a scope may see, locking, writing.

use super::error;
use super::rows::GroupRow;
use crate::features::congresses::seated_in;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Violation, violation,
};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::deputy_groups;
use diesel::prelude::*;
use diesel::result::Error;

/// A select on groups that can be narrowed step by step.
pub(super) type Boxed<'a> = deputy_groups::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress, subdistrict: those its committee
/// formed; deputy: those of the congresses they sit in.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = deputy_groups::table
        .into_boxed()
        .filter(deputy_groups::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township if scope.is_outpost() => {
            query.filter(deputy_groups::office_id.eq(scope.organ_id()))
        }
        Role::Township => query.filter(deputy_groups::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(deputy_groups::organ_id.nullable().eq_any(seated_in!(scope))),
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(deputy_groups::version.lt(0))
        }
    }
}

/// A group in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<GroupRow, Problem> {
    visible(scope)
        .filter(deputy_groups::id.eq(id))
        .select(GroupRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(Problem::not_found)
}

/// A group in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<GroupRow, Problem> {
    let locked: Option<i64> = deputy_groups::table
        .find((scope.county_id(), id))
        .select(deputy_groups::version)
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
    let this = deputy_groups::table.find((county_id, id));
    let found: Option<i64> = this.select(deputy_groups::version).first(conn).optional()?;
    Ok(found.is_some())
}

fn name_taken(error: Error, row: &GroupRow) -> Problem {
    match violation(&error) {
        Some(Violation::Unique(name)) if name.contains("name") => {
            error::NAME_TAKEN.with("name", row.name.as_str())
        }
        _ => error.into(),
    }
}

/// Enters a group; 409 when the congress has one of this name.
pub(super) fn insert(conn: &mut AnyConnection, row: &GroupRow) -> Result<(), Problem> {
    diesel::insert_into(deputy_groups::table)
        .values(row)
        .execute(conn)
        .map_err(|error| name_taken(error, row))?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &GroupRow) -> Result<GroupRow, Problem> {
    use deputy_groups as g;
    diesel::update(g::table.find((row.county_id, row.id)))
        .set((
            g::kind.eq(row.kind),
            g::name.eq(&row.name),
            g::area.eq(&row.area),
            g::leader_id.eq(row.leader_id),
            g::deputy_leader_id.eq(row.deputy_leader_id),
            g::dissolved_on.eq(row.dissolved_on),
            g::dissolved_reason.eq(&row.dissolved_reason),
            g::version.eq(row.version + 1),
            g::updated_at.eq(row.updated_at),
        ))
        .returning(GroupRow::columns())
        .get_result(conn)
        .map_err(|error| name_taken(error, row))
}

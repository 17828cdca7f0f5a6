//! Closed quarters in the database: what a scope may see, locking, writing.

use super::error;
use super::model::GroupQuarterColour;
use super::rows::QuarterRow;
use crate::features::congresses::seated_in;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Violation, one_of, violation,
};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::group_quarters;
use diesel::prelude::*;

/// A select on quarters that can be narrowed step by step.
pub(super) type Boxed<'a> = group_quarters::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: those of the congresses
/// they sit in.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = group_quarters::table
        .into_boxed()
        .filter(group_quarters::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(group_quarters::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(
            group_quarters::organ_id
                .nullable()
                .eq_any(seated_in!(scope)),
        ),
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(group_quarters::version.lt(0))
        }
    }
}

/// A quarter in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<QuarterRow, Problem> {
    visible(scope)
        .filter(group_quarters::id.eq(id))
        .select(QuarterRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(Problem::not_found)
}

/// A quarter in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<QuarterRow, Problem> {
    let locked: Option<i64> = group_quarters::table
        .find((scope.county_id(), id))
        .select(group_quarters::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// Whether a congress has closed a quarter.
pub(super) fn is_closed(
    conn: &mut AnyConnection,
    county_id: i64,
    term_id: Id,
    (year, quarter): (i32, i32),
) -> Result<bool, Problem> {
    let found: Option<i64> = group_quarters::table
        .filter(group_quarters::county_id.eq(county_id))
        .filter(group_quarters::term_id.eq(term_id))
        .filter(group_quarters::year.eq(year))
        .filter(group_quarters::quarter.eq(quarter))
        .select(group_quarters::version)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Those of these groups that were yellow in a quarter.
pub(super) fn yellow(
    conn: &mut AnyConnection,
    county_id: i64,
    groups: &[Id],
    (year, quarter): (i32, i32),
) -> Result<Vec<Id>, Problem> {
    Ok(group_quarters::table
        .filter(group_quarters::county_id.eq(county_id))
        .filter(one_of(group_quarters::group_id, groups.to_vec()))
        .filter(group_quarters::year.eq(year))
        .filter(group_quarters::quarter.eq(quarter))
        .filter(group_quarters::colour.eq(GroupQuarterColour::Yellow))
        .select(group_quarters::group_id)
        .load(conn)?)
}

/// Enters a closed quarter; 409 when two close it at once.
pub(super) fn insert(conn: &mut AnyConnection, row: &QuarterRow) -> Result<(), Problem> {
    diesel::insert_into(group_quarters::table)
        .values(row)
        .execute(conn)
        .map_err(|error| match violation(&error) {
            Some(Violation::Unique(name)) if name.contains("group_id") => error::CLOSED.problem(),
            _ => error.into(),
        })?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &QuarterRow) -> Result<QuarterRow, Problem> {
    use group_quarters as q;
    Ok(diesel::update(q::table.find((row.county_id, row.id)))
        .set((
            q::plan.eq(row.plan),
            q::plan_content.eq(&row.plan_content),
            q::plan_by_name.eq(&row.plan_by_name),
            q::plan_at.eq(row.plan_at),
            q::plan_note.eq(&row.plan_note),
            q::version.eq(row.version + 1),
            q::updated_at.eq(row.updated_at),
        ))
        .returning(QuarterRow::columns())
        .get_result(conn)?)
}

//! Visits in the database: what a scope may see, locking, writing.

use super::rows::VisitRow;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{deputy_visit_deputies as going, deputy_visits};
use diesel::prelude::*;

/// A select on visits that can be narrowed step by step.
pub(super) type Boxed<'a> = deputy_visits::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: those on which they go;
/// unit: those that were arranged with it.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    use deputy_visits as v;
    let query = v::table
        .into_boxed()
        .filter(v::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(v::town_id.eq(scope.town_id())),
        Role::Deputy => {
            let own = going::table
                .filter(going::county_id.eq(scope.county_id()))
                .filter(going::deputy_id.nullable().eq(scope.deputy_id()))
                .select(going::visit_id);
            query.filter(v::id.eq_any(own))
        }
        Role::Undertaker => query.filter(v::unit_id.eq(Some(scope.organ_id()))),
        Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(v::version.lt(0))
        }
    }
}

/// A visit in scope.
pub(super) fn find(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<VisitRow>, Problem> {
    Ok(visible(scope)
        .filter(deputy_visits::id.eq(id))
        .select(VisitRow::as_select())
        .first(conn)
        .optional()?)
}

/// A visit in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<VisitRow, Problem> {
    find(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// A visit in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<VisitRow, Problem> {
    lock_any(conn, scope.county_id(), id)?.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// A visit of the county, in scope or not, locked until the transaction ends.
pub(super) fn lock_any(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<VisitRow>, Problem> {
    let locked: Option<i64> = deputy_visits::table
        .find((county_id, id))
        .select(deputy_visits::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    if locked.is_none() {
        return Ok(None);
    }
    Ok(deputy_visits::table
        .find((county_id, id))
        .select(VisitRow::as_select())
        .first(conn)
        .optional()?)
}

/// Whether an identifier is taken.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = deputy_visits::table.find((county_id, id));
    let found: Option<i64> = this.select(deputy_visits::version).first(conn).optional()?;
    Ok(found.is_some())
}

/// Enters a visit.
pub(super) fn insert(conn: &mut AnyConnection, row: &VisitRow) -> Result<(), Problem> {
    diesel::insert_into(deputy_visits::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &VisitRow) -> Result<VisitRow, Problem> {
    use deputy_visits as v;
    Ok(diesel::update(v::table.find((row.county_id, row.id)))
        .set((
            (
                v::status.eq(row.status),
                v::unit_id.eq(row.unit_id),
                v::unit_name.eq(&row.unit_name),
                v::visit_on.eq(row.visit_on),
                v::arrange_note.eq(&row.arrange_note),
                v::move_to.eq(row.move_to),
                v::move_reason.eq(&row.move_reason),
                v::begins_at.eq(row.begins_at),
                v::receiver.eq(&row.receiver),
                v::end_reason.eq(&row.end_reason),
            ),
            (
                v::held_on.eq(row.held_on),
                v::due_on.eq(row.due_on),
                v::answered_on.eq(row.answered_on),
                v::suggestion_id.eq(row.suggestion_id),
                v::version.eq(row.version + 1),
                v::updated_at.eq(row.updated_at),
            ),
        ))
        .returning(VisitRow::columns())
        .get_result(conn)?)
}

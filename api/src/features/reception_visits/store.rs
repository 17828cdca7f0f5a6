//! What visitors bring forward in the database: what a scope may see, locking, writing.

use super::model::ReceptionHandling;
use super::rows::VisitRow;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{reception_deputies, reception_visits};
use diesel::prelude::*;

/// A select on visits that can be narrowed step by step.
pub(super) type Boxed<'a> = reception_visits::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county (of other congresses without who the visitors are); township: those
/// of its congress; deputy: those of receptions on which they are on duty; unit: those that it has now, or has answered.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = reception_visits::table
        .into_boxed()
        .filter(reception_visits::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(reception_visits::town_id.eq(scope.town_id())),
        Role::Deputy => {
            let own = reception_deputies::table
                .filter(reception_deputies::county_id.eq(scope.county_id()))
                .filter(
                    reception_deputies::deputy_id
                        .nullable()
                        .eq(scope.deputy_id()),
                )
                .select(reception_deputies::reception_id);
            query.filter(reception_visits::reception_id.eq_any(own))
        }
        Role::Undertaker => query
            .filter(reception_visits::unit_id.eq(Some(scope.organ_id())))
            .filter(reception_visits::handling.eq(ReceptionHandling::HandedOver)),
        Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(reception_visits::version.lt(0))
        }
    }
}

/// A visit in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<VisitRow, Problem> {
    visible(scope)
        .filter(reception_visits::id.eq(id))
        .select(VisitRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(Problem::not_found)
}

/// Whether a visit is in scope.
pub(in crate::features) fn is_seen(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<bool, Problem> {
    let found: Option<i64> = visible(scope)
        .filter(reception_visits::id.eq(id))
        .select(reception_visits::version)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
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
    let locked: Option<i64> = reception_visits::table
        .find((county_id, id))
        .select(reception_visits::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    if locked.is_none() {
        return Ok(None);
    }
    Ok(reception_visits::table
        .find((county_id, id))
        .select(VisitRow::as_select())
        .first(conn)
        .optional()?)
}

/// Whether an identifier is taken.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = reception_visits::table.find((county_id, id));
    let found: Option<i64> = this
        .select(reception_visits::version)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Enters a visit.
pub(super) fn insert(conn: &mut AnyConnection, row: &VisitRow) -> Result<(), Problem> {
    diesel::insert_into(reception_visits::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &VisitRow) -> Result<VisitRow, Problem> {
    use reception_visits as v;
    Ok(diesel::update(v::table.find((row.county_id, row.id)))
        .set((
            (
                v::visitor_name.eq(&row.visitor_name),
                v::visitor_phone.eq(&row.visitor_phone),
                v::village.eq(&row.village),
                v::matter.eq(&row.matter),
                v::category.eq(row.category),
                v::handling.eq(row.handling),
                v::answer.eq(&row.answer),
                v::unit_id.eq(row.unit_id),
                v::unit_name.eq(&row.unit_name),
                v::handed_on.eq(row.handed_on),
            ),
            (
                v::due_on.eq(row.due_on),
                v::result.eq(&row.result),
                v::result_on.eq(row.result_on),
                v::fed_back_on.eq(row.fed_back_on),
                v::fed_back_note.eq(&row.fed_back_note),
                v::refused_for.eq(row.refused_for),
                v::refused_note.eq(&row.refused_note),
                v::suggestion_id.eq(row.suggestion_id),
                v::version.eq(row.version + 1),
                v::updated_at.eq(row.updated_at),
            ),
        ))
        .returning(VisitRow::columns())
        .get_result(conn)?)
}

//! Ideas in the database: what a scope may see, locking, writing.

use super::rows::IdeaRow;
use crate::features::congresses::{self, seated_in};
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, insert_all, one_of,
};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::project_ideas;
use diesel::prelude::*;

/// A select on ideas that can be narrowed step by step.
pub(super) type Boxed<'a> = project_ideas::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: those of the
/// congresses they sit in; unit: its own.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = project_ideas::table
        .into_boxed()
        .filter(project_ideas::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(project_ideas::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(project_ideas::organ_id.nullable().eq_any(seated_in!(scope))),
        Role::Undertaker => query.filter(project_ideas::unit_id.eq(scope.organ_id())),
        Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(project_ideas::version.lt(0))
        }
    }
}

/// Whether the caller works for the office of its congress.
pub(super) fn is_office(scope: &Scope, row: &IdeaRow) -> bool {
    congresses::is_office(scope, row.level, row.town_id)
}

/// An idea in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<IdeaRow, Problem> {
    let found = visible(scope)
        .filter(project_ideas::id.eq(id))
        .select(IdeaRow::as_select())
        .first(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// An idea in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<IdeaRow, Problem> {
    let locked: Option<i64> = project_ideas::table
        .find((scope.county_id(), id))
        .select(project_ideas::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// Those of these ideas that are in scope, in no order.
pub(super) fn among(
    conn: &mut AnyConnection,
    scope: &Scope,
    ids: &[Id],
) -> Result<Vec<IdeaRow>, Problem> {
    Ok(visible(scope)
        .filter(one_of(project_ideas::id, ids.to_vec()))
        .select(IdeaRow::as_select())
        .load(conn)?)
}

/// Whether the county has an idea with this identifier, in scope or not.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = project_ideas::table.find((county_id, id));
    let found: Option<i64> = this.select(project_ideas::version).first(conn).optional()?;
    Ok(found.is_some())
}

/// Enters ideas.
pub(super) fn insert(conn: &mut AnyConnection, rows: &[IdeaRow]) -> Result<(), Problem> {
    let rows = rows.to_vec();
    Ok(insert_all!(conn, project_ideas::table, rows)?)
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &IdeaRow) -> Result<IdeaRow, Problem> {
    Ok(
        diesel::update(project_ideas::table.find((row.county_id, row.id)))
            .set((
                (
                    project_ideas::round_id.eq(row.round_id),
                    project_ideas::title.eq(&row.title),
                    project_ideas::content.eq(&row.content),
                    project_ideas::place.eq(&row.place),
                    project_ideas::village.eq(&row.village),
                    project_ideas::category.eq(row.category),
                    project_ideas::received_on.eq(row.received_on),
                ),
                (
                    project_ideas::status.eq(row.status),
                    project_ideas::merged_into.eq(row.merged_into),
                    project_ideas::exclusion_reason.eq(row.exclusion_reason),
                    project_ideas::exclusion_note.eq(&row.exclusion_note),
                    project_ideas::version.eq(row.version + 1),
                    project_ideas::updated_at.eq(row.updated_at),
                ),
            ))
            .returning(IdeaRow::columns())
            .get_result(conn)?,
    )
}

/// Whether a scope may see one.
pub(in crate::features) fn is_seen(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<bool, Problem> {
    let found: Option<i64> = visible(scope)
        .filter(project_ideas::id.eq(id))
        .select(project_ideas::version)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

//! Projects in the database: what a scope may see, locking, writing.

use super::model::ProjectStatus;
use super::rows::ProjectRow;
use crate::features::congresses::seated_in;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend, one_of};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::projects;
use diesel::dsl::max;
use diesel::prelude::*;

/// A select on projects that can be narrowed step by step.
pub(super) type Boxed<'a> = projects::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: those of the
/// congresses they sit in; unit: those it is responsible for.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = projects::table
        .into_boxed()
        .filter(projects::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(projects::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(projects::organ_id.nullable().eq_any(seated_in!(scope))),
        Role::Undertaker => query.filter(projects::unit_id.eq(scope.organ_id())),
        Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(projects::version.lt(0))
        }
    }
}

/// A project, if it is in scope.
pub(super) fn visible_one(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<ProjectRow>, Problem> {
    Ok(visible(scope)
        .filter(projects::id.eq(id))
        .select(ProjectRow::as_select())
        .first(conn)
        .optional()?)
}

/// A project in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<ProjectRow, Problem> {
    visible_one(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// A project in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: Option<IfMatch>,
) -> Result<ProjectRow, Problem> {
    let locked: Option<i64> = projects::table
        .find((scope.county_id(), id))
        .select(projects::version)
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

/// Whether the county has a project with this identifier, in scope or not.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let found: Option<i64> = projects::table
        .find((county_id, id))
        .select(projects::version)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Enters a project.
pub(super) fn insert(conn: &mut AnyConnection, row: &ProjectRow) -> Result<(), Problem> {
    diesel::insert_into(projects::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &ProjectRow) -> Result<ProjectRow, Problem> {
    Ok(
        diesel::update(projects::table.find((row.county_id, row.id)))
            .set((
                (
                    projects::title.eq(&row.title),
                    projects::category.eq(row.category),
                    projects::status.eq(row.status),
                    projects::position.eq(row.position),
                    projects::unit_id.eq(row.unit_id),
                    projects::investment_yuan.eq(row.investment_yuan),
                    projects::finish_on.eq(row.finish_on),
                    projects::is_multi_year.eq(row.is_multi_year),
                ),
                (
                    projects::exclusion_reason.eq(row.exclusion_reason),
                    projects::outcome_note.eq(&row.outcome_note),
                    projects::in_favour.eq(row.in_favour),
                    projects::against.eq(row.against),
                    projects::abstained.eq(row.abstained),
                    projects::version.eq(row.version + 1),
                    projects::updated_at.eq(row.updated_at),
                ),
            ))
            .returning(ProjectRow::columns())
            .get_result(conn)?,
    )
}

/// The last place on the list of candidates of a round; 0 when it is empty.
pub(super) fn last_position(conn: &mut AnyConnection, row: &ProjectRow) -> Result<i32, Problem> {
    let found: Option<i32> = projects::table
        .filter(projects::county_id.eq(row.county_id))
        .filter(projects::round_id.eq(row.round_id))
        .select(max(projects::position))
        .first(conn)?;
    Ok(found.unwrap_or_default())
}

/// Projects of a round in any of these states, by their place on the list.
pub(super) fn of_round(
    conn: &mut AnyConnection,
    (county_id, round_id): (i64, Id),
    states: &[ProjectStatus],
) -> Result<Vec<ProjectRow>, Problem> {
    Ok(projects::table
        .filter(projects::county_id.eq(county_id))
        .filter(projects::round_id.eq(round_id))
        .filter(one_of(projects::status, states.to_vec()))
        .order((projects::position.asc(), projects::id.asc()))
        .select(ProjectRow::as_select())
        .load(conn)?)
}

/// Projects of these rounds in any of these states, by their place on the list.
pub(super) fn of_rounds(
    conn: &mut AnyConnection,
    (county_id, rounds): (i64, &[Id]),
    states: &[ProjectStatus],
) -> Result<Vec<ProjectRow>, Problem> {
    Ok(projects::table
        .filter(projects::county_id.eq(county_id))
        .filter(one_of(projects::round_id, rounds.to_vec()))
        .filter(one_of(projects::status, states.to_vec()))
        .order((projects::position.asc(), projects::id.asc()))
        .select(ProjectRow::as_select())
        .load(conn)?)
}

/// Projects by identifier: one query for many.
pub(super) fn among(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<ProjectRow>, Problem> {
    Ok(projects::table
        .filter(projects::county_id.eq(county_id))
        .filter(one_of(projects::id, ids.to_vec()))
        .select(ProjectRow::as_select())
        .load(conn)?)
}

//! The carrying out of projects in the database: what a scope may see, locking, writing.

use super::error;
use super::model::ProjectWorkStatus as Status;
use super::rows::WorkRow;
use crate::features::congresses::seated_in;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Violation, one_of, violation,
};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::project_works;
use diesel::prelude::*;

/// A select that can be narrowed step by step.
pub(super) type Boxed<'a> = project_works::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: the published ones of the
/// congresses they sit in; unit: those it is responsible for now.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = project_works::table
        .into_boxed()
        .filter(project_works::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(project_works::town_id.eq(scope.town_id())),
        Role::Deputy => query
            .filter(project_works::status.ne(Status::Planning))
            .filter(project_works::organ_id.nullable().eq_any(seated_in!(scope))),
        Role::Undertaker => query.filter(project_works::unit_id.eq(scope.organ_id())),
        Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(project_works::version.lt(0))
        }
    }
}

/// One in scope.
pub(super) fn visible_one(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<WorkRow>, Problem> {
    Ok(visible(scope)
        .filter(project_works::id.eq(id))
        .select(WorkRow::as_select())
        .first(conn)
        .optional()?)
}

/// One in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<WorkRow, Problem> {
    visible_one(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// One in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: Option<IfMatch>,
) -> Result<WorkRow, Problem> {
    let locked: Option<i64> = project_works::table
        .find((scope.county_id(), id))
        .select(project_works::version)
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

/// Whether the county has one with this identifier, in scope or not.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let found: Option<i64> = project_works::table
        .find((county_id, id))
        .select(project_works::version)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Enters one; 409 when the project has one.
pub(super) fn insert(conn: &mut AnyConnection, row: &WorkRow) -> Result<(), Problem> {
    diesel::insert_into(project_works::table)
        .values(row)
        .execute(conn)
        .map_err(|why| match violation(&why) {
            Some(Violation::Unique(name)) if name.ends_with("_project_id_key") => {
                error::EXISTS.problem()
            }
            _ => why.into(),
        })?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &WorkRow) -> Result<WorkRow, Problem> {
    Ok(
        diesel::update(project_works::table.find((row.county_id, row.id)))
            .set((
                (
                    project_works::status.eq(row.status),
                    project_works::unit_id.eq(row.unit_id),
                    project_works::leader.eq(&row.leader),
                    project_works::leader_post.eq(&row.leader_post),
                    project_works::money_planned_yuan.eq(row.money_planned_yuan),
                    project_works::finish_on.eq(row.finish_on),
                ),
                (
                    project_works::yellow_days.eq(row.yellow_days),
                    project_works::report_day.eq(row.report_day),
                    project_works::published_on.eq(row.published_on),
                    project_works::ended_on.eq(row.ended_on),
                    project_works::version.eq(row.version + 1),
                    project_works::updated_at.eq(row.updated_at),
                ),
            ))
            .returning(WorkRow::columns())
            .get_result(conn)?,
    )
}

/// All of a round in scope, in the order of their numbers.
pub(super) fn of_round(
    conn: &mut AnyConnection,
    scope: &Scope,
    round_id: Id,
) -> Result<Vec<WorkRow>, Problem> {
    Ok(visible(scope)
        .filter(project_works::round_id.eq(round_id))
        .order((project_works::number.asc(), project_works::id.asc()))
        .select(WorkRow::as_select())
        .load(conn)?)
}

/// All of these rounds whose plan is published, in the order of their numbers.
pub(super) fn published_of(
    conn: &mut AnyConnection,
    county_id: i64,
    rounds: &[Id],
) -> Result<Vec<WorkRow>, Problem> {
    Ok(project_works::table
        .filter(project_works::county_id.eq(county_id))
        .filter(one_of(project_works::round_id, rounds.to_vec()))
        .filter(project_works::status.ne(Status::Planning))
        .order((project_works::number.asc(), project_works::id.asc()))
        .select(WorkRow::as_select())
        .load(conn)?)
}

/// That of a project, once its plan is published.
pub(super) fn published_one(
    conn: &mut AnyConnection,
    county_id: i64,
    project_id: Id,
) -> Result<Option<WorkRow>, Problem> {
    Ok(project_works::table
        .filter(project_works::county_id.eq(county_id))
        .filter(project_works::project_id.eq(project_id))
        .filter(project_works::status.ne(Status::Planning))
        .select(WorkRow::as_select())
        .first(conn)
        .optional()?)
}

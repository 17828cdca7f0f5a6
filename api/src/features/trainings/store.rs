//! Trainings in the database: what a scope may see, locking, writing.

use super::rows::TrainingRow;
use crate::features::congresses::seated_in;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Columns, Id, LockRowsExt, MultiBackend};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{training_deputies, trainings};
use diesel::prelude::*;

/// A select on trainings that can be narrowed step by step.
pub(super) type Boxed<'a> = trainings::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress, and those its deputies are invited
/// to; subdistrict: those its committee holds; deputy: those of the congresses they sit in, and those they are invited
/// to.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = trainings::table
        .into_boxed()
        .filter(trainings::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township if scope.is_outpost() => {
            query.filter(trainings::office_id.eq(scope.organ_id()))
        }
        Role::Township => {
            let invited = training_deputies::table
                .filter(training_deputies::county_id.eq(scope.county_id()))
                .filter(training_deputies::town_id.eq(scope.town_id()))
                .select(training_deputies::training_id);
            query.filter(
                trainings::id
                    .eq_any(invited)
                    .or(trainings::town_id.eq(scope.town_id())),
            )
        }
        Role::Deputy => {
            let own = training_deputies::table
                .filter(training_deputies::county_id.eq(scope.county_id()))
                .filter(
                    training_deputies::deputy_id
                        .nullable()
                        .eq(scope.deputy_id()),
                )
                .select(training_deputies::training_id);
            query.filter(
                trainings::id
                    .eq_any(own)
                    .or(trainings::organ_id.nullable().eq_any(seated_in!(scope))),
            )
        }
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(trainings::version.lt(0))
        }
    }
}

/// A training in scope.
pub(super) fn find(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<TrainingRow>, Problem> {
    Ok(visible(scope)
        .filter(trainings::id.eq(id))
        .select(TrainingRow::as_select())
        .first(conn)
        .optional()?)
}

/// A training in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<TrainingRow, Problem> {
    find(conn, scope, id)?.ok_or_else(Problem::not_found)
}

/// A training in scope, locked until the transaction ends; 412 when it is not the version the caller looked at, if it
/// says one.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: Option<IfMatch>,
) -> Result<TrainingRow, Problem> {
    let locked: Option<i64> = trainings::table
        .find((scope.county_id(), id))
        .select(trainings::version)
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

/// Whether an identifier is taken.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = trainings::table.find((county_id, id));
    let found: Option<i64> = this.select(trainings::version).first(conn).optional()?;
    Ok(found.is_some())
}

/// Enters a training.
pub(super) fn insert(conn: &mut AnyConnection, row: &TrainingRow) -> Result<(), Problem> {
    diesel::insert_into(trainings::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &TrainingRow) -> Result<TrainingRow, Problem> {
    use trainings as t;
    Ok(diesel::update(t::table.find((row.county_id, row.id)))
        .set((
            t::year.eq(row.year),
            t::kind.eq(row.kind),
            t::title.eq(&row.title),
            t::content.eq(&row.content),
            t::place.eq(&row.place),
            t::organiser.eq(&row.organiser),
            t::begins_on.eq(row.begins_on),
            t::ends_on.eq(row.ends_on),
            t::hours.eq(row.hours),
            t::answer_by.eq(row.answer_by),
            t::status.eq(row.status),
            t::cancel_reason.eq(&row.cancel_reason),
            t::version.eq(row.version + 1),
            t::updated_at.eq(row.updated_at),
        ))
        .returning(TrainingRow::columns())
        .get_result(conn)?)
}

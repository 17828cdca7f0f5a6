//! Choices among projects in the database: what a scope may see, locking, writing.

use super::model::ProjectSelectionStatus;
use super::rows::{OptionRow, SelectionRow};
use crate::features::congresses::seated_in;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Violation, insert_all, violation,
};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{project_selection_options, project_selections};
use diesel::prelude::*;

type Boxed<'a> = project_selections::BoxedQuery<'a, MultiBackend>;

/// What a scope may see: staff as of rounds; a deputy what comes before the congresses they sit in; a unit what was
/// adopted by the county and by the towns it works for.
fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = project_selections::table
        .into_boxed()
        .filter(project_selections::county_id.eq(scope.county_id()));
    let adopted = project_selections::status.ne(ProjectSelectionStatus::Draft);
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(project_selections::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(
            project_selections::organ_id
                .nullable()
                .eq_any(seated_in!(scope)),
        ),
        Role::Undertaker => match scope.town_id() {
            None => query.filter(adopted),
            Some(town) => query.filter(adopted).filter(
                project_selections::town_id
                    .is_null()
                    .or(project_selections::town_id.eq(town)),
            ),
        },
        Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(project_selections::version.lt(0))
        }
    }
}

/// One in scope, or 404.
pub(super) fn get(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<SelectionRow, Problem> {
    let found = visible(scope)
        .filter(project_selections::id.eq(id))
        .select(SelectionRow::as_select())
        .first(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// That of a round, if it is in scope.
pub(super) fn of_round(
    conn: &mut AnyConnection,
    scope: &Scope,
    round_id: Id,
) -> Result<Option<SelectionRow>, Problem> {
    Ok(visible(scope)
        .filter(project_selections::round_id.eq(round_id))
        .select(SelectionRow::as_select())
        .first(conn)
        .optional()?)
}

/// One in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<SelectionRow, Problem> {
    let locked: Option<i64> = project_selections::table
        .find((scope.county_id(), id))
        .select(project_selections::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// Whether the county has one with this identifier, in scope or not.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let found: Option<i64> = project_selections::table
        .find((county_id, id))
        .select(project_selections::version)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// The title of one, whoever may see it.
pub(super) fn title(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<String>, Problem> {
    Ok(project_selections::table
        .find((county_id, id))
        .select(project_selections::title)
        .first(conn)
        .optional()?)
}

/// Enters one; 409 when the round has one.
pub(super) fn insert(conn: &mut AnyConnection, row: &SelectionRow) -> Result<(), Problem> {
    diesel::insert_into(project_selections::table)
        .values(row)
        .execute(conn)
        .map_err(|error| match violation(&error) {
            Some(Violation::Unique(name)) if name.ends_with("_round_id_key") => {
                super::error::ROUND_TAKEN.problem()
            }
            _ => error.into(),
        })?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &SelectionRow) -> Result<SelectionRow, Problem> {
    Ok(
        diesel::update(project_selections::table.find((row.county_id, row.id)))
            .set((
                (
                    project_selections::title.eq(&row.title),
                    project_selections::status.eq(row.status),
                    project_selections::seats.eq(row.seats),
                    project_selections::surplus_percent.eq(row.surplus_percent),
                    project_selections::fewer_rule.eq(row.fewer_rule),
                    project_selections::announcement.eq(row.announcement),
                    project_selections::details.eq(&row.details),
                ),
                (
                    project_selections::meeting_id.eq(row.meeting_id),
                    project_selections::adopted_on.eq(row.adopted_on),
                    project_selections::ballot_id.eq(row.ballot_id),
                    project_selections::announced_on.eq(row.announced_on),
                    project_selections::notice_number.eq(&row.notice_number),
                    project_selections::version.eq(row.version + 1),
                    project_selections::updated_at.eq(row.updated_at),
                ),
            ))
            .returning(SelectionRow::columns())
            .get_result(conn)?,
    )
}

/// Which project each line on the paper is.
pub(super) fn options(
    conn: &mut AnyConnection,
    row: &SelectionRow,
) -> Result<Vec<OptionRow>, Problem> {
    Ok(project_selection_options::table
        .filter(project_selection_options::county_id.eq(row.county_id))
        .filter(project_selection_options::selection_id.eq(row.id))
        .select(OptionRow::as_select())
        .load(conn)?)
}

/// Writes which project each line on the paper is, instead of those before.
pub(super) fn set_options(
    conn: &mut AnyConnection,
    row: &SelectionRow,
    options: Vec<OptionRow>,
) -> Result<(), Problem> {
    diesel::delete(
        project_selection_options::table
            .filter(project_selection_options::county_id.eq(row.county_id))
            .filter(project_selection_options::selection_id.eq(row.id)),
    )
    .execute(conn)?;
    Ok(insert_all!(
        conn,
        project_selection_options::table,
        options
    )?)
}

/// Those of a county whose result was announced, the last first.
pub(super) fn announced(
    conn: &mut AnyConnection,
    county_id: i64,
) -> Result<Vec<SelectionRow>, Problem> {
    Ok(project_selections::table
        .filter(project_selections::county_id.eq(county_id))
        .filter(project_selections::status.eq(ProjectSelectionStatus::Announced))
        .order((
            project_selections::announced_on.desc(),
            project_selections::id.asc(),
        ))
        .select(SelectionRow::as_select())
        .load(conn)?)
}

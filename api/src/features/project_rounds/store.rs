//! Rounds in the database: what a scope may see, locking, writing.

use super::model::ProjectRoundStatus;
use super::rows::{RoundRow, TextRow};
use crate::features::congresses::{self, CongressLevel, seated_in};
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Timestamp, Violation, one_of, violation,
};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{mandates, project_round_texts, project_rounds};
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::HashMap;

/// A select on rounds that can be narrowed step by step.
pub(super) type Boxed<'a> = project_rounds::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: those asked for of
/// the congresses they sit in; unit: those asked for of the county and of the towns it works for.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = project_rounds::table
        .into_boxed()
        .filter(project_rounds::county_id.eq(scope.county_id()));
    let asked_for = project_rounds::status.ne(ProjectRoundStatus::Preparing);
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(project_rounds::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(asked_for).filter(
            project_rounds::organ_id
                .nullable()
                .eq_any(seated_in!(scope)),
        ),
        Role::Undertaker => match scope.town_id() {
            None => query.filter(asked_for),
            Some(town) => query.filter(asked_for).filter(
                project_rounds::town_id
                    .is_null()
                    .or(project_rounds::town_id.eq(town)),
            ),
        },
        Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(project_rounds::version.lt(0))
        }
    }
}

/// Whether the caller works for the office of its congress.
pub(super) fn is_office(scope: &Scope, row: &RoundRow) -> bool {
    congresses::is_office(scope, row.level, row.town_id)
}

/// As much of a round as those need who put something into it.
#[derive(Debug, Clone)]
pub struct Round {
    /// Identifier.
    pub id: Id,
    /// The congress.
    pub level: CongressLevel,
    /// Its organ.
    pub organ_id: Id,
    /// The town of a township congress.
    pub town_id: Option<Id>,
    /// The office that serves it.
    pub office_id: Id,
    /// Its term.
    pub term_id: Id,
    /// The year of the projects.
    pub year: i32,
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub status: ProjectRoundStatus,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

impl From<RoundRow> for Round {
    fn from(row: RoundRow) -> Self {
        Self {
            id: row.id,
            level: row.level,
            organ_id: row.organ_id,
            town_id: row.town_id,
            office_id: row.office_id,
            term_id: row.term_id,
            year: row.year,
            title: row.title,
            status: row.status,
            is_demo: row.is_demo,
        }
    }
}

/// A round in scope.
pub fn find(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Option<Round>, Problem> {
    let row: Option<RoundRow> = visible(scope)
        .filter(project_rounds::id.eq(id))
        .select(RoundRow::as_select())
        .first(conn)
        .optional()?;
    Ok(row.map(Round::from))
}

/// Rounds by identifier: one query for a whole page, whose rows are in scope.
pub fn named(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<HashMap<Id, Round>, Problem> {
    let rows: Vec<RoundRow> = project_rounds::table
        .filter(project_rounds::county_id.eq(county_id))
        .filter(one_of(project_rounds::id, ids.to_vec()))
        .select(RoundRow::as_select())
        .load(conn)?;
    let rounds = rows.into_iter().map(|row| (row.id, Round::from(row)));
    Ok(rounds.collect())
}

/// A round in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<RoundRow, Problem> {
    let found = visible(scope)
        .filter(project_rounds::id.eq(id))
        .select(RoundRow::as_select())
        .first(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// A round in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<RoundRow, Problem> {
    let locked: Option<i64> = project_rounds::table
        .find((scope.county_id(), id))
        .select(project_rounds::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// Whether the county has a round with this identifier, in scope or not.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = project_rounds::table.find((county_id, id));
    let found: Option<i64> = this
        .select(project_rounds::version)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// The deputies who sit in a congress in the term given.
pub(in crate::features) fn deputies(
    conn: &mut AnyConnection,
    county_id: i64,
    term_id: Id,
) -> Result<Vec<Id>, Problem> {
    Ok(mandates::table
        .filter(mandates::county_id.eq(county_id))
        .filter(mandates::term_id.eq(term_id))
        .filter(mandates::ended_on.is_null())
        .order(mandates::deputy_id.asc())
        .select(mandates::deputy_id)
        .load(conn)?)
}

/// Enters a round; 409 when the congress has one for this year.
pub(super) fn insert(conn: &mut AnyConnection, row: &RoundRow) -> Result<(), Problem> {
    diesel::insert_into(project_rounds::table)
        .values(row)
        .execute(conn)
        .map_err(|error| match violation(&error) {
            Some(Violation::Unique(name)) if name.ends_with("_organ_id_year_key") => {
                super::error::YEAR_TAKEN.with("year", row.year)
            }
            _ => error.into(),
        })?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &RoundRow) -> Result<RoundRow, Problem> {
    Ok(
        diesel::update(project_rounds::table.find((row.county_id, row.id)))
            .set((
                project_rounds::title.eq(&row.title),
                project_rounds::status.eq(row.status),
                project_rounds::solicit_from.eq(row.solicit_from),
                project_rounds::solicit_until.eq(row.solicit_until),
                project_rounds::min_days.eq(row.min_days),
                project_rounds::ended_on.eq(row.ended_on),
                project_rounds::version.eq(row.version + 1),
                project_rounds::updated_at.eq(row.updated_at),
            ))
            .returning(RoundRow::columns())
            .get_result(conn)?,
    )
}

/// Its projects are chosen, which is said once; the version counts up.
pub(in crate::features) fn chosen(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
    (on, now): (NaiveDate, Timestamp),
) -> Result<(), Problem> {
    use project_rounds as r;
    diesel::update(r::table.find((county_id, id)))
        .filter(r::chosen_on.is_null())
        .set((
            r::chosen_on.eq(on),
            r::version.eq(r::version + 1),
            r::updated_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// The call to give ideas.
pub(super) fn call(conn: &mut AnyConnection, row: &RoundRow) -> Result<Option<String>, Problem> {
    Ok(project_round_texts::table
        .find((row.county_id, row.id))
        .select(project_round_texts::call)
        .first(conn)
        .optional()?)
}

/// Writes it, or takes it away.
pub(super) fn save_call(
    conn: &mut AnyConnection,
    row: &RoundRow,
    call: Option<&str>,
) -> Result<(), Problem> {
    diesel::delete(project_round_texts::table.find((row.county_id, row.id))).execute(conn)?;
    if let Some(call) = call {
        let text = TextRow {
            county_id: row.county_id,
            round_id: row.id,
            call: call.to_owned(),
        };
        diesel::insert_into(project_round_texts::table)
            .values(&text)
            .execute(conn)?;
    }
    Ok(())
}

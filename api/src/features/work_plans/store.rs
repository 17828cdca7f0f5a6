//! Work plans in the database: what a scope may see, locking, writing.

use super::model::WorkPlanStatus;
use super::rows::{PlanRow, TextRow};
use crate::features::congresses::CongressLevel;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Violation, violation,
};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::{mandates, terms, work_plan_texts, work_plans};
use diesel::prelude::*;

/// A select on plans that can be narrowed step by step.
pub(super) type Boxed<'a> = work_plans::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all of the county; township: those of its congress; deputy: the adopted ones
/// of the congresses they sit in.
pub(super) fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = work_plans::table
        .into_boxed()
        .filter(work_plans::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(work_plans::town_id.eq(scope.town_id())),
        Role::Deputy => query
            .filter(work_plans::status.ne(WorkPlanStatus::Draft))
            .filter(
                work_plans::organ_id.nullable().eq_any(
                    terms::table
                        .inner_join(
                            mandates::table.on(mandates::county_id
                                .eq(terms::county_id)
                                .and(mandates::term_id.eq(terms::id))),
                        )
                        .filter(mandates::county_id.eq(scope.county_id()))
                        .filter(mandates::deputy_id.nullable().eq(scope.deputy_id()))
                        .filter(mandates::ended_on.is_null())
                        .select(terms::organ_id),
                ),
            ),
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(work_plans::version.lt(0))
        }
    }
}

/// Whether the caller works for the office of its congress.
pub(super) fn is_office(scope: &Scope, row: &PlanRow) -> bool {
    match row.level {
        CongressLevel::County => scope.role() == Role::County,
        CongressLevel::Township => scope.role() == Role::Township && scope.town_id() == row.town_id,
    }
}

/// A plan in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<PlanRow, Problem> {
    let found = visible(scope)
        .filter(work_plans::id.eq(id))
        .select(PlanRow::as_select())
        .first(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// A plan in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<PlanRow, Problem> {
    let locked: Option<i64> = work_plans::table
        .find((scope.county_id(), id))
        .select(work_plans::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// Whether the county has a plan with this identifier, in scope or not.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let this = work_plans::table.find((county_id, id));
    let found: Option<i64> = this.select(work_plans::version).first(conn).optional()?;
    Ok(found.is_some())
}

/// The plan of a congress for a year.
pub(super) fn of_year(
    conn: &mut AnyConnection,
    county_id: i64,
    organ_id: Id,
    year: i32,
) -> Result<Option<PlanRow>, Problem> {
    Ok(work_plans::table
        .filter(work_plans::county_id.eq(county_id))
        .filter(work_plans::organ_id.eq(organ_id))
        .filter(work_plans::year.eq(year))
        .select(PlanRow::as_select())
        .first(conn)
        .optional()?)
}

/// The deputies who sit in a congress in the term given.
pub(super) fn deputies(
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

/// Enters a plan; 409 when the congress has one for this year.
pub(super) fn insert(conn: &mut AnyConnection, row: &PlanRow) -> Result<(), Problem> {
    diesel::insert_into(work_plans::table)
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
pub(super) fn save(conn: &mut AnyConnection, row: &PlanRow) -> Result<PlanRow, Problem> {
    Ok(
        diesel::update(work_plans::table.find((row.county_id, row.id)))
            .set((
                work_plans::title.eq(&row.title),
                work_plans::status.eq(row.status),
                work_plans::adopted_on.eq(row.adopted_on),
                work_plans::adopted_at_meeting_id.eq(row.adopted_at_meeting_id),
                work_plans::published_on.eq(row.published_on),
                work_plans::version.eq(row.version + 1),
                work_plans::updated_at.eq(row.updated_at),
            ))
            .returning(PlanRow::columns())
            .get_result(conn)?,
    )
}

/// Throws a draft away, with its text and annex.
pub(super) fn delete(conn: &mut AnyConnection, row: &PlanRow) -> Result<(), Problem> {
    diesel::delete(work_plans::table.find((row.county_id, row.id))).execute(conn)?;
    Ok(())
}

/// The plan itself, above its annex.
pub(super) fn text(conn: &mut AnyConnection, row: &PlanRow) -> Result<Option<String>, Problem> {
    Ok(work_plan_texts::table
        .find((row.county_id, row.id))
        .select(work_plan_texts::content)
        .first(conn)
        .optional()?)
}

/// Writes it, or takes it away.
pub(super) fn save_text(
    conn: &mut AnyConnection,
    row: &PlanRow,
    content: Option<&str>,
) -> Result<(), Problem> {
    diesel::delete(work_plan_texts::table.find((row.county_id, row.id))).execute(conn)?;
    if let Some(content) = content {
        let text = TextRow {
            county_id: row.county_id,
            plan_id: row.id,
            content: content.to_owned(),
        };
        diesel::insert_into(work_plan_texts::table)
            .values(&text)
            .execute(conn)?;
    }
    Ok(())
}

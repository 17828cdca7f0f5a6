//! Rules of points in the database.

use super::dto::ListDutyRuleSetsQuery;
use super::model::DutyRuleSetStatus as Status;
use super::rows::RuleSetRow;
use crate::features::congresses::CongressLevel;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Timestamp, keyset, one_of,
};
use crate::platform::http::{IfMatch, Page, PageRequest, Problem};
use crate::schema::duty_rule_sets as r;
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

type Boxed<'a> = r::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all; township: its own and those of the county; deputy: what is in force of those.
fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = r::table
        .into_boxed()
        .filter(r::county_id.eq(scope.county_id()));
    let near = r::town_id.is_null().or(r::town_id.eq(scope.town_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(near),
        Role::Deputy => query.filter(near).filter(r::status.eq(Status::InForce)),
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(r::version.lt(0))
        }
    }
}

/// Rules in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<RuleSetRow, Problem> {
    visible(scope)
        .filter(r::id.eq(id))
        .select(RuleSetRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(Problem::not_found)
}

/// Rules in scope, locked until the transaction ends; 412 when they are not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<RuleSetRow, Problem> {
    let locked: Option<i64> = r::table
        .find((scope.county_id(), id))
        .select(r::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// Whether an identifier is taken.
pub(super) fn exists(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    let found: Option<i64> = r::table
        .find((county_id, id))
        .select(r::version)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Whether rules of a congress are in force from this day on.
pub(super) fn is_taken(
    conn: &mut AnyConnection,
    row: &RuleSetRow,
    day: NaiveDate,
) -> Result<bool, Problem> {
    let count: i64 = r::table
        .filter(r::county_id.eq(row.county_id))
        .filter(r::organ_id.eq(row.organ_id))
        .filter(r::effective_from.eq(day))
        .count()
        .get_result(conn)?;
    Ok(count > 0)
}

/// What is or will be in force in a congress, and in that of the county.
pub(super) fn in_force(
    conn: &mut AnyConnection,
    county_id: i64,
    organ_id: Id,
) -> Result<Vec<RuleSetRow>, Problem> {
    Ok(r::table
        .filter(r::county_id.eq(county_id))
        .filter(r::status.eq(Status::InForce))
        .filter(
            r::organ_id
                .eq(organ_id)
                .or(r::level.eq(CongressLevel::County)),
        )
        .order(r::id.asc())
        .select(RuleSetRow::as_select())
        .load(conn)?)
}

/// Enters rules.
pub(super) fn insert(conn: &mut AnyConnection, row: &RuleSetRow) -> Result<(), Problem> {
    diesel::insert_into(r::table).values(row).execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &RuleSetRow) -> Result<RuleSetRow, Problem> {
    Ok(diesel::update(r::table.find((row.county_id, row.id)))
        .set((
            r::title.eq(&row.title),
            r::rules.eq(&row.rules),
            r::status.eq(row.status),
            r::effective_from.eq(row.effective_from),
            r::decided_on.eq(row.decided_on),
            r::decided_by.eq(&row.decided_by),
            r::basis.eq(&row.basis),
            r::version.eq(row.version + 1),
            r::updated_at.eq(row.updated_at),
        ))
        .returning(RuleSetRow::columns())
        .get_result(conn)?)
}

/// One page, the newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListDutyRuleSetsQuery,
    page: &PageRequest,
) -> Result<Page<RuleSetRow>, Problem> {
    let rows_of = || {
        let mut query = visible(scope);
        if let Some(level) = filter.level {
            query = query.filter(r::level.eq(level));
        }
        if let Some(town) = filter.town_id {
            query = query.filter(r::town_id.eq(town));
        }
        if let Some(status) = &filter.status {
            query = query.filter(one_of(r::status, status.0.clone()));
        }
        query
    };
    let query = keyset!(rows_of(), page, true, r::created_at: Timestamp, r::id);
    let rows: Vec<RuleSetRow> = query.select(RuleSetRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of())?;
    }
    Ok(found)
}

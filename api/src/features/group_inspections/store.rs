//! Looks at groups in the database: what a scope may see, lists, locking, writing; the activities they are about.

use super::dto::ListGroupInspectionsQuery;
use super::rows::InspectionRow;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Timestamp, keyset, one_of,
};
use crate::platform::http::{IfMatch, Page, PageRequest, Problem};
use crate::schema::{
    deputy_group_members as members, group_activities, group_activity_groups,
    group_inspections as looks,
};
use diesel::prelude::*;
use serde_json::json;
use std::collections::HashMap;

type Boxed<'a> = looks::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all; township: those of its town; deputy: those at groups they belong to.
fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = looks::table
        .into_boxed()
        .filter(looks::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(looks::town_id.eq(scope.town_id())),
        Role::Deputy => {
            let own = members::table
                .filter(members::county_id.eq(scope.county_id()))
                .filter(members::deputy_id.nullable().eq(scope.deputy_id()))
                .filter(members::left_on.is_null())
                .select(members::group_id);
            query.filter(looks::group_id.eq_any(own))
        }
        Role::Undertaker | Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(looks::version.lt(0))
        }
    }
}

fn rows_of<'a>(scope: &Scope, filter: &ListGroupInspectionsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(looks::town_id, towns));
    }
    if let Some(group) = filter.group_id {
        query = query.filter(looks::group_id.eq(group));
    }
    if let Some(activity) = filter.activity_id {
        query = query.filter(looks::activity_id.eq(activity));
    }
    if let Some(year) = filter.year {
        query = query.filter(looks::year.eq(i64::from(year)));
    }
    if let Some(quarter) = filter.quarter {
        query = query.filter(looks::quarter.eq(i64::from(quarter)));
    }
    if let Some(status) = &filter.status {
        query = query.filter(one_of(looks::status, status.0.clone()));
    }
    query
}

/// One page, the newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListGroupInspectionsQuery,
    page: &PageRequest,
) -> Result<Page<InspectionRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, looks::created_at: Timestamp, looks::id);
    let rows: Vec<InspectionRow> = query.select(InspectionRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

/// A look in scope, or 404.
pub(super) fn get(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<InspectionRow, Problem> {
    visible(scope)
        .filter(looks::id.eq(id))
        .select(InspectionRow::as_select())
        .first(conn)
        .optional()?
        .ok_or_else(Problem::not_found)
}

/// A look in scope, locked until the transaction ends; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<InspectionRow, Problem> {
    let locked: Option<i64> = looks::table
        .find((scope.county_id(), id))
        .select(looks::version)
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
    let this = looks::table.find((county_id, id));
    let found: Option<i64> = this.select(looks::version).first(conn).optional()?;
    Ok(found.is_some())
}

/// Enters a look.
pub(super) fn insert(conn: &mut AnyConnection, row: &InspectionRow) -> Result<(), Problem> {
    diesel::insert_into(looks::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes what an act changed and counts the version up; gives back the row as it is now.
pub(super) fn save(
    conn: &mut AnyConnection,
    row: &InspectionRow,
) -> Result<InspectionRow, Problem> {
    use looks as l;
    Ok(diesel::update(l::table.find((row.county_id, row.id)))
        .set((
            l::due_on.eq(row.due_on),
            l::status.eq(row.status),
            l::answer.eq(&row.answer),
            l::answered_by_name.eq(&row.answered_by_name),
            l::answered_at.eq(row.answered_at),
            l::judged_note.eq(&row.judged_note),
            l::judged_by_name.eq(&row.judged_by_name),
            l::judged_at.eq(row.judged_at),
            l::version.eq(row.version + 1),
            l::updated_at.eq(row.updated_at),
        ))
        .returning(InspectionRow::columns())
        .get_result(conn)?)
}

/// The year and the quarter of an activity of a group.
pub(super) fn quarter_of(
    conn: &mut AnyConnection,
    county_id: i64,
    (activity_id, group_id): (Id, Id),
) -> Result<Option<(i32, i32)>, Problem> {
    Ok(group_activities::table
        .inner_join(
            group_activity_groups::table.on(group_activity_groups::county_id
                .eq(group_activities::county_id)
                .and(group_activity_groups::activity_id.eq(group_activities::id))),
        )
        .filter(group_activities::county_id.eq(county_id))
        .filter(group_activities::id.eq(activity_id))
        .filter(group_activity_groups::group_id.eq(group_id))
        .select((group_activities::year, group_activities::quarter))
        .first(conn)
        .optional()?)
}

/// What activities were about: one query for a whole page.
pub(super) fn titles(
    conn: &mut AnyConnection,
    county_id: i64,
    activities: &[Id],
) -> Result<HashMap<Id, String>, Problem> {
    let rows: Vec<(Id, String)> = group_activities::table
        .filter(group_activities::county_id.eq(county_id))
        .filter(one_of(group_activities::id, activities.to_vec()))
        .select((group_activities::id, group_activities::title))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

//! Lists of activities.

use super::dto::ListGroupActivitiesQuery;
use super::rows::ActivityRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::{group_activities, group_activity_groups as parts};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListGroupActivitiesQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(group) = filter.group_id {
        let of_group = parts::table
            .filter(parts::county_id.eq(scope.county_id()))
            .filter(parts::group_id.eq(group))
            .select(parts::activity_id);
        query = query.filter(group_activities::id.eq_any(of_group));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(group_activities::town_id, towns));
    }
    if let Some(status) = &filter.status {
        query = query.filter(one_of(group_activities::status, status.0.clone()));
    }
    if let Some(year) = filter.year {
        query = query.filter(group_activities::year.eq(year));
    }
    if let Some(quarter) = filter.quarter {
        query = query.filter(group_activities::quarter.eq(quarter));
    }
    query
}

/// One page, the last day first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListGroupActivitiesQuery,
    page: &PageRequest,
) -> Result<Page<ActivityRow>, Problem> {
    let query = rows_of(scope, filter);
    let query =
        keyset!(query, page, true, group_activities::held_on: NaiveDate, group_activities::id);
    let rows: Vec<ActivityRow> = query.select(ActivityRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.held_on), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

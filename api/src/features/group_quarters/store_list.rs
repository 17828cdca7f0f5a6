//! Lists of closed quarters.

use super::dto::ListGroupQuartersQuery;
use super::rows::QuarterRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, Timestamp, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::group_quarters;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListGroupQuartersQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(level) = &filter.level {
        query = query.filter(one_of(group_quarters::level, level.0.clone()));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(group_quarters::town_id, towns));
    }
    if let Some(colour) = &filter.colour {
        query = query.filter(one_of(group_quarters::colour, colour.0.clone()));
    }
    if let Some(plan) = &filter.plan {
        query = query.filter(one_of(group_quarters::plan, plan.0.clone()));
    }
    if let Some(group) = filter.group_id {
        query = query.filter(group_quarters::group_id.eq(group));
    }
    if let Some(year) = filter.year {
        query = query.filter(group_quarters::year.eq(year));
    }
    if let Some(quarter) = filter.quarter {
        query = query.filter(group_quarters::quarter.eq(quarter));
    }
    query
}

/// One page, the last closed first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListGroupQuartersQuery,
    page: &PageRequest,
) -> Result<Page<QuarterRow>, Problem> {
    let query = rows_of(scope, filter);
    let query =
        keyset!(query, page, true, group_quarters::created_at: Timestamp, group_quarters::id);
    let rows: Vec<QuarterRow> = query.select(QuarterRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

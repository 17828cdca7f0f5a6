//! Lists of deputy groups.

use super::dto::ListDeputyGroupsQuery;
use super::rows::GroupRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, Timestamp, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::{deputy_group_members as members, deputy_groups};
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListDeputyGroupsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(level) = &filter.level {
        query = query.filter(one_of(deputy_groups::level, level.0.clone()));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(deputy_groups::town_id, towns));
    }
    if let Some(kind) = &filter.kind {
        query = query.filter(one_of(deputy_groups::kind, kind.0.clone()));
    }
    if let Some(deputy) = filter.deputy_id {
        let of_deputy = members::table
            .filter(members::county_id.eq(scope.county_id()))
            .filter(members::deputy_id.eq(deputy))
            .filter(members::left_on.is_null())
            .select(members::group_id);
        query = query.filter(deputy_groups::id.eq_any(of_deputy));
    }
    match filter.dissolved {
        Some(true) => query.filter(deputy_groups::dissolved_on.is_not_null()),
        Some(false) => query.filter(deputy_groups::dissolved_on.is_null()),
        None => query,
    }
}

/// One page, the newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListDeputyGroupsQuery,
    page: &PageRequest,
) -> Result<Page<GroupRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, deputy_groups::created_at: Timestamp, deputy_groups::id);
    let rows: Vec<GroupRow> = query.select(GroupRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

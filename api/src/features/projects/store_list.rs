//! Lists of projects.

use super::dto::ListProjectsQuery;
use super::rows::ProjectRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, Timestamp, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::projects;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListProjectsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(round) = filter.round_id {
        query = query.filter(projects::round_id.eq(round));
    }
    if let Some(status) = &filter.status {
        query = query.filter(one_of(projects::status, status.0.clone()));
    }
    if let Some(category) = &filter.category {
        query = query.filter(one_of(projects::category, category.0.clone()));
    }
    if let Some(level) = &filter.level {
        query = query.filter(one_of(projects::level, level.0.clone()));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(projects::town_id, towns));
    }
    query
}

/// One page, the newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListProjectsQuery,
    page: &PageRequest,
) -> Result<Page<ProjectRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, projects::created_at: Timestamp, projects::id);
    let rows = query.select(ProjectRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row: &ProjectRow| {
        vec![json!(row.created_at), json!(row.id)]
    });
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

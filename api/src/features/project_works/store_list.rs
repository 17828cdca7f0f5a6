//! Lists of projects that are carried out.

use super::dto::ListProjectWorksQuery;
use super::rows::WorkRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, Timestamp, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::project_works;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListProjectWorksQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(round) = filter.round_id {
        query = query.filter(project_works::round_id.eq(round));
    }
    if let Some(project) = filter.project_id {
        query = query.filter(project_works::project_id.eq(project));
    }
    if let Some(status) = &filter.status {
        query = query.filter(one_of(project_works::status, status.0.clone()));
    }
    if let Some(level) = &filter.level {
        query = query.filter(one_of(project_works::level, level.0.clone()));
    }
    if let Some(units) = &filter.unit_id {
        query = query.filter(one_of(project_works::unit_id, units.0.clone()));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(project_works::town_id, towns));
    }
    query
}

/// One page, the newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListProjectWorksQuery,
    page: &PageRequest,
) -> Result<Page<WorkRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, project_works::created_at: Timestamp, project_works::id);
    let rows = query.select(WorkRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row: &WorkRow| {
        vec![json!(row.created_at), json!(row.id)]
    });
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

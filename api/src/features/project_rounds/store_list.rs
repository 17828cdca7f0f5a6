//! Lists of rounds.

use super::dto::ListProjectRoundsQuery;
use super::rows::RoundRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::project_rounds;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListProjectRoundsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(year) = filter.year {
        query = query.filter(project_rounds::year.eq(year));
    }
    if let Some(status) = &filter.status {
        query = query.filter(one_of(project_rounds::status, status.0.clone()));
    }
    if let Some(level) = &filter.level {
        query = query.filter(one_of(project_rounds::level, level.0.clone()));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(project_rounds::town_id, towns));
    }
    query
}

/// One page, the newest year first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListProjectRoundsQuery,
    page: &PageRequest,
) -> Result<Page<RoundRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, project_rounds::year: i32, project_rounds::id);
    let rows = query.select(RoundRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row: &RoundRow| vec![json!(row.year), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

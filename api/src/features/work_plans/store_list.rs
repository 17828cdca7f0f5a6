//! Lists of work plans.

use super::dto::ListWorkPlansQuery;
use super::rows::PlanRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::work_plans;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListWorkPlansQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(year) = filter.year {
        query = query.filter(work_plans::year.eq(year));
    }
    if let Some(status) = &filter.status {
        query = query.filter(one_of(work_plans::status, status.0.clone()));
    }
    if let Some(level) = &filter.level {
        query = query.filter(one_of(work_plans::level, level.0.clone()));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(work_plans::town_id, towns));
    }
    query
}

/// One page, the newest year first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListWorkPlansQuery,
    page: &PageRequest,
) -> Result<Page<PlanRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, work_plans::year: i32, work_plans::id);
    let rows = query.select(PlanRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row: &PlanRow| vec![json!(row.year), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

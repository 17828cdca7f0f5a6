//! Lists of appraisals.

use super::dto::ListDeputyAppraisalsQuery;
use super::rows::AppraisalRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::deputy_appraisals;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListDeputyAppraisalsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(deputy_appraisals::town_id, towns));
    }
    if let Some(level) = filter.level {
        query = query.filter(deputy_appraisals::level.eq(level));
    }
    if let Some(year) = filter.year {
        query = query.filter(deputy_appraisals::year.eq(year));
    }
    if let Some(status) = &filter.status {
        query = query.filter(one_of(deputy_appraisals::status, status.0.clone()));
    }
    query
}

/// One page, the newest year first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListDeputyAppraisalsQuery,
    page: &PageRequest,
) -> Result<Page<AppraisalRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, deputy_appraisals::year: i64, deputy_appraisals::id);
    let rows: Vec<AppraisalRow> = query.select(AppraisalRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.year), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

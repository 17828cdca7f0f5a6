//! Lists of reports to voters.

use super::dto::ListVoterReportsQuery;
use super::rows::ReportRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::voter_reports as reports;
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListVoterReportsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(reports::town_id, towns));
    }
    if let Some(deputy) = filter.deputy_id {
        query = query.filter(reports::deputy_id.eq(deputy));
    }
    if let Some(status) = &filter.status {
        query = query.filter(one_of(reports::status, status.0.clone()));
    }
    if let Some(from) = filter.held_on_from {
        query = query.filter(reports::held_on.ge(from));
    }
    if let Some(to) = filter.held_on_to {
        query = query.filter(reports::held_on.lt(to));
    }
    query
}

/// One page, the last day first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListVoterReportsQuery,
    page: &PageRequest,
) -> Result<Page<ReportRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, reports::held_on: NaiveDate, reports::id);
    let rows: Vec<ReportRow> = query.select(ReportRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.held_on), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

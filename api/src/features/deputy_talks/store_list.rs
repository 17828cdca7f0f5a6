//! Lists of talks with deputies.

use super::dto::ListDeputyTalksQuery;
use super::rows::TalkRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::deputy_talks;
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListDeputyTalksQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(deputy_talks::town_id, towns));
    }
    if let Some(deputy) = filter.deputy_id {
        query = query.filter(deputy_talks::deputy_id.eq(deputy));
    }
    if let Some(kind) = &filter.kind {
        query = query.filter(one_of(deputy_talks::kind, kind.0.clone()));
    }
    if let Some(status) = &filter.status {
        query = query.filter(one_of(deputy_talks::status, status.0.clone()));
    }
    query
}

/// One page, the last day first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListDeputyTalksQuery,
    page: &PageRequest,
) -> Result<Page<TalkRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, deputy_talks::planned_on: NaiveDate, deputy_talks::id);
    let rows: Vec<TalkRow> = query.select(TalkRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.planned_on), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

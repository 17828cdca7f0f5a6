//! Lists of pledges.

use super::dto::ListDeputyPledgesQuery;
use super::rows::PledgeRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, Timestamp, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::deputy_pledges;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListDeputyPledgesQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(deputy) = filter.deputy_id {
        query = query.filter(deputy_pledges::deputy_id.eq(deputy));
    }
    if let Some(level) = filter.level {
        query = query.filter(deputy_pledges::level.eq(level));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(deputy_pledges::town_id, towns));
    }
    if let Some(year) = filter.year {
        query = query.filter(deputy_pledges::year.eq(year));
    }
    match &filter.status {
        Some(status) => query.filter(one_of(deputy_pledges::status, status.0.clone())),
        None => query,
    }
}

/// One page, the newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListDeputyPledgesQuery,
    page: &PageRequest,
) -> Result<Page<PledgeRow>, Problem> {
    let query = rows_of(scope, filter);
    let query =
        keyset!(query, page, true, deputy_pledges::created_at: Timestamp, deputy_pledges::id);
    let rows: Vec<PledgeRow> = query.select(PledgeRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

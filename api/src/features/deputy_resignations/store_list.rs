//! Lists of resignations.

use super::dto::ListDeputyResignationsQuery;
use super::rows::ResignationRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::deputy_resignations;
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListDeputyResignationsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(deputy_resignations::town_id, towns));
    }
    if let Some(deputy) = filter.deputy_id {
        query = query.filter(deputy_resignations::deputy_id.eq(deputy));
    }
    if let Some(status) = &filter.status {
        query = query.filter(one_of(deputy_resignations::status, status.0.clone()));
    }
    query
}

/// One page, the last statement first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListDeputyResignationsQuery,
    page: &PageRequest,
) -> Result<Page<ResignationRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(
        query,
        page,
        true,
        deputy_resignations::stated_on: NaiveDate,
        deputy_resignations::id
    );
    let rows: Vec<ResignationRow> = query.select(ResignationRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.stated_on), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

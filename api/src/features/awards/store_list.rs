//! Lists of commendations.

use super::dto::ListAwardsQuery;
use super::rows::AwardRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::awards;
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListAwardsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(awards::town_id, towns));
    }
    if let Some(kind) = &filter.kind {
        query = query.filter(one_of(awards::kind, kind.0.clone()));
    }
    if let Some(grade) = &filter.grade {
        query = query.filter(one_of(awards::grade, grade.0.clone()));
    }
    if let Some(deputy) = filter.deputy_id {
        query = query.filter(awards::deputy_id.eq(deputy));
    }
    if let Some(appraisal) = filter.appraisal_id {
        query = query.filter(awards::appraisal_id.eq(appraisal));
    }
    if let Some(from) = filter.awarded_on_from {
        query = query.filter(awards::awarded_on.ge(from));
    }
    if let Some(to) = filter.awarded_on_to {
        query = query.filter(awards::awarded_on.lt(to));
    }
    match filter.withdrawn {
        Some(true) => query.filter(awards::withdrawn_on.is_not_null()),
        Some(false) => query.filter(awards::withdrawn_on.is_null()),
        None => query,
    }
}

/// One page, the last day first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListAwardsQuery,
    page: &PageRequest,
) -> Result<Page<AwardRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, awards::awarded_on: NaiveDate, awards::id);
    let rows: Vec<AwardRow> = query.select(AwardRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.awarded_on), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

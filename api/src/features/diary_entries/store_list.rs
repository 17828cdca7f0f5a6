//! Lists of entries.

use super::dto::ListDiaryEntriesQuery;
use super::rows::EntryRow;
use super::store::{Boxed, listed};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::diary_entries;
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListDiaryEntriesQuery) -> Boxed<'a> {
    let mut query = listed(scope, filter.group == Some(true));
    if let Some(deputy) = filter.deputy_id {
        query = query.filter(diary_entries::deputy_id.eq(deputy));
    }
    if let Some(handling) = &filter.handling {
        query = query.filter(one_of(diary_entries::handling, handling.0.clone()));
    }
    if let Some(category) = &filter.category {
        let wanted: Vec<_> = category.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(diary_entries::category, wanted));
    }
    let is_open = diary_entries::follow_up_on
        .is_not_null()
        .and(diary_entries::result.is_null());
    match filter.open {
        Some(true) => query.filter(is_open),
        Some(false) => query.filter(diesel::dsl::not(is_open)),
        None => query,
    }
}

/// One page, the last meeting first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListDiaryEntriesQuery,
    page: &PageRequest,
) -> Result<Page<EntryRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, diary_entries::met_on: NaiveDate, diary_entries::id);
    let rows: Vec<EntryRow> = query.select(EntryRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.met_on), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

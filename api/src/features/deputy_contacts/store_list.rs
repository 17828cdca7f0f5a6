//! Lists of contacts.

use super::dto::ListDeputyContactsQuery;
use super::rows::ContactRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, Timestamp, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::deputy_contacts as contacts;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListDeputyContactsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(kind) = &filter.kind {
        query = query.filter(one_of(contacts::kind, kind.0.clone()));
    }
    if let Some(level) = &filter.level {
        query = query.filter(one_of(contacts::level, level.0.clone()));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(contacts::town_id, towns));
    }
    if let Some(keeper) = filter.keeper_id {
        query = query.filter(contacts::keeper_id.eq(keeper));
    }
    if let Some(deputy) = filter.deputy_id {
        query = query.filter(contacts::deputy_id.eq(deputy));
    }
    match filter.ended {
        Some(true) => query.filter(contacts::ended_on.is_not_null()),
        Some(false) => query.filter(contacts::ended_on.is_null()),
        None => query,
    }
}

/// One page, the newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListDeputyContactsQuery,
    page: &PageRequest,
) -> Result<Page<ContactRow>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, contacts::created_at: Timestamp, contacts::id);
    let rows: Vec<ContactRow> = query.select(ContactRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

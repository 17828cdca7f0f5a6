//! Lists of posts and of holdings.

use super::dto::{ListDeputyPostHoldingsQuery, ListDeputyPostsQuery};
use super::rows::{HoldingRow, PostRow};
use super::{store, store_holdings};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, Timestamp, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::{deputy_post_holdings as holdings, deputy_posts as posts};
use diesel::prelude::*;
use serde_json::json;

fn posts_of<'a>(scope: &Scope, filter: &ListDeputyPostsQuery) -> store::Boxed<'a> {
    let mut query = store::visible(scope);
    if let Some(level) = filter.level {
        query = query.filter(posts::level.eq(level));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(posts::town_id, towns));
    }
    if let Some(published) = filter.published {
        query = query.filter(posts::is_published.eq(published));
    }
    match filter.closed {
        Some(true) => query.filter(posts::closed_on.is_not_null()),
        Some(false) => query.filter(posts::closed_on.is_null()),
        None => query,
    }
}

/// One page of posts, the newest first.
pub(super) fn posts(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListDeputyPostsQuery,
    page: &PageRequest,
) -> Result<Page<PostRow>, Problem> {
    let query = posts_of(scope, filter);
    let query = keyset!(query, page, true, posts::created_at: Timestamp, posts::id);
    let rows: Vec<PostRow> = query.select(PostRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if filter.count {
        found.count(conn, posts_of(scope, filter))?;
    }
    Ok(found)
}

fn holdings_of<'a>(
    scope: &Scope,
    filter: &ListDeputyPostHoldingsQuery,
) -> store_holdings::Boxed<'a> {
    let mut query = store_holdings::visible(scope);
    if let Some(post) = filter.post_id {
        query = query.filter(holdings::post_id.eq(post));
    }
    if let Some(deputy) = filter.deputy_id {
        query = query.filter(holdings::deputy_id.eq(deputy));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(holdings::town_id, towns));
    }
    match &filter.status {
        Some(status) => query.filter(one_of(holdings::status, status.0.clone())),
        None => query,
    }
}

/// One page of holdings, the newest first.
pub(super) fn holdings(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListDeputyPostHoldingsQuery,
    page: &PageRequest,
) -> Result<Page<HoldingRow>, Problem> {
    let query = holdings_of(scope, filter);
    let query = keyset!(query, page, true, holdings::created_at: Timestamp, holdings::id);
    let rows: Vec<HoldingRow> = query.select(HoldingRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if filter.count {
        found.count(conn, holdings_of(scope, filter))?;
    }
    Ok(found)
}

//! Lists of ideas.

use super::detail::Listed;
use super::dto::ListProjectIdeasQuery;
use super::rows::IdeaRow;
use super::store::{Boxed, visible};
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Id, Timestamp, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::project_ideas;
use diesel::prelude::*;
use serde_json::{Value, json};

/// What a scope sees of what is asked for, without the words.
pub(super) fn rows_of<'a>(scope: &Scope, filter: &ListProjectIdeasQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(round) = filter.round_id {
        query = query.filter(project_ideas::round_id.eq(round));
    }
    query = match filter.pool {
        Some(true) => query.filter(project_ideas::round_id.is_null()),
        Some(false) => query.filter(project_ideas::round_id.is_not_null()),
        None => query,
    };
    if let Some(status) = &filter.status {
        query = query.filter(one_of(project_ideas::status, status.0.clone()));
    }
    if let Some(channel) = &filter.channel {
        query = query.filter(one_of(project_ideas::channel, channel.0.clone()));
    }
    if let Some(category) = &filter.category {
        let wanted: Vec<_> = category.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(project_ideas::category, wanted));
    }
    if let Some(level) = &filter.level {
        query = query.filter(one_of(project_ideas::level, level.0.clone()));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(project_ideas::town_id, towns));
    }
    if filter.mine == Some(true) {
        query = match scope.role() {
            Role::Deputy => query.filter(project_ideas::deputy_id.eq(scope.deputy_id())),
            Role::Undertaker => query,
            _ => query.filter(project_ideas::recorded_by.eq(scope.account_id())),
        };
    }
    query
}

/// The place of a row in the list.
pub(super) fn position(row: &IdeaRow) -> Vec<Value> {
    vec![json!(row.created_at), json!(row.id)]
}

/// One page, the newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListProjectIdeasQuery,
    page: &PageRequest,
) -> Result<Page<Listed>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, project_ideas::created_at: Timestamp, project_ideas::id);
    let rows: Vec<IdeaRow> = query.select(IdeaRow::as_select()).load(conn)?;
    let mut found = page.page(rows, position);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found.map(|row| Listed { row, found: None }))
}

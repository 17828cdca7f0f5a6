//! Lists of messages of residents.

use super::dto::ListResidentMessagesQuery;
use super::rows::MessageRow;
use super::store::{Boxed, visible};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Timestamp, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::platform::text::contains_pattern;
use crate::schema::resident_messages;
use diesel::prelude::*;
use serde_json::json;

fn rows_of<'a>(scope: &Scope, filter: &ListResidentMessagesQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(status) = &filter.status {
        query = query.filter(one_of(resident_messages::status, status.0.clone()));
    }
    if let Some(kind) = &filter.kind {
        query = query.filter(one_of(resident_messages::kind, kind.0.clone()));
    }
    if let Some(round) = filter.round_id {
        query = query.filter(resident_messages::round_id.eq(round));
    }
    query = match filter.answered {
        Some(true) => query.filter(resident_messages::answered_at.is_not_null()),
        Some(false) => query.filter(resident_messages::answered_at.is_null()),
        None => query,
    };
    query = match filter.forwarded {
        Some(true) => query.filter(resident_messages::forwarded_at.is_not_null()),
        Some(false) => query.filter(resident_messages::forwarded_at.is_null()),
        None => query,
    };
    if let Some(q) = filter.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
        query = query.filter(
            resident_messages::search_text
                .like(contains_pattern(q))
                .escape('\\'),
        );
    }
    query
}

/// One page, the newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListResidentMessagesQuery,
    page: &PageRequest,
) -> Result<Page<MessageRow>, Problem> {
    let query = rows_of(scope, filter);
    let query =
        keyset!(query, page, true, resident_messages::created_at: Timestamp, resident_messages::id);
    let rows: Vec<MessageRow> = query.select(MessageRow::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}

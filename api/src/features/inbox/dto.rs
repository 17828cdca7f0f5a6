//! What the inbox operations take and give.

use super::store::Row;
use crate::platform::db::{Id, Timestamp, text_enum};
use crate::platform::events::link;
use crate::platform::http::is_paging;
use crate::platform::i18n::{Locale, Params, text};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

text_enum! {
    /// What an item asks of the reader.
    pub enum InboxKind {
        /// Something to do.
        ToDo = "to_do",
        /// Something to know.
        Notice = "notice",
    }
}

text_enum! {
    /// Which items.
    pub enum State {
        /// Still waiting.
        Open = "open",
        /// Done, by whoever it was.
        Done = "done",
    }
}

/// A step that waits for the reader, or waited.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InboxItem {
    /// Identifier.
    pub id: Id,
    /// To do or to know.
    pub kind: InboxKind,
    /// Kind of record.
    pub subject_kind: String,
    /// The record.
    pub subject_id: Id,
    /// Its title.
    pub title: String,
    /// What must be done, in words.
    pub text: String,
    /// By when.
    #[schema(required)]
    pub due_on: Option<NaiveDate>,
    /// Since when it waits.
    pub created_at: Timestamp,
    /// Since when it no longer does.
    #[schema(required)]
    pub done_at: Option<Timestamp>,
    /// Where it is done: `suggestions/<id>`.
    pub link: String,
}

impl InboxItem {
    pub(super) fn of(row: Row, locale: Locale) -> Self {
        let key = format!("inbox.{}.{}", row.subject_kind, row.step);
        Self {
            id: row.id,
            kind: InboxKind::ToDo,
            text: text(locale, &key, &Params::new()),
            link: link(&row.subject_kind, row.subject_id),
            subject_kind: row.subject_kind,
            subject_id: row.subject_id,
            title: row.title,
            due_on: row.due_on,
            created_at: row.created_at,
            done_at: row.done_at,
        }
    }
}

/// Which items of the inbox.
#[derive(Debug, Clone, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListInboxQuery {
    /// `open` (default) or `done`.
    #[param(inline)]
    pub state: Option<State>,
    /// `-created_at`, the only order.
    pub sort: Option<String>,
    /// Rows per page, 1–200, default 50.
    #[serde(skip_serializing_if = "is_paging")]
    pub limit: Option<i64>,
    /// Where to continue.
    #[serde(skip_serializing_if = "is_paging")]
    pub cursor: Option<String>,
    /// Also say how many there are.
    #[serde(default, skip_serializing_if = "is_paging")]
    pub count: bool,
}

/// How many items wait.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InboxCount {
    /// Open items.
    pub open: i64,
}

//! What the operations of the notices take and give.

use super::store::Row;
use crate::features::explanations::Translate;
use crate::platform::db::{Id, Timestamp, text_enum};
use crate::platform::events;
use crate::platform::http::is_paging;
use crate::platform::i18n::{Locale, Params, text};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

text_enum! {
    /// Which notices.
    pub enum NoticeState {
        /// Those the reader has not read.
        Unread = "unread",
        /// All.
        All = "all",
    }
}

/// Something the reader should know.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NoticeResponse {
    /// Identifier.
    pub id: Id,
    /// Kind of record.
    pub subject_kind: String,
    /// The record.
    pub subject_id: Id,
    /// Its title then.
    pub title: String,
    /// What happened: the key of the text.
    pub about: String,
    /// The same in words.
    pub text: String,
    /// When it happened.
    pub created_at: Timestamp,
    /// Whether this account has read it.
    pub is_read: bool,
    /// Where it is looked at: `suggestions/<id>`; null when it has left the reader's hands.
    #[schema(required)]
    pub link: Option<String>,
}

impl NoticeResponse {
    pub(super) fn of(row: Row, is_read: bool, locale: Locale) -> Self {
        let words = words(&row, locale);
        Self {
            id: row.id,
            text: words,
            link: link(&row),
            subject_kind: row.subject_kind,
            subject_id: row.subject_id,
            title: row.title,
            about: row.about,
            created_at: row.created_at,
            is_read,
        }
    }
}

fn link(row: &Row) -> Option<String> {
    (!row.is_out).then(|| events::link(&row.subject_kind, row.subject_id))
}

/// What happened, in a reader's language. A text has a second form for what a detail adds that is
/// not always there: the reason, or a note.
pub(super) fn words(row: &Row, locale: Locale) -> String {
    let params = params(&row.params.0, locale);
    let mut words = told(&row.subject_kind, &row.about, &params, locale);
    for more in ["reason", "note"] {
        let has = params.get(more).and_then(Value::as_str);
        if has.is_some_and(|said| !said.trim().is_empty()) {
            words.push_str(&text(locale, &format!("notices.more.{more}"), &params));
        }
    }
    words
}

/// The same without what people wrote.
pub(super) fn told(subject_kind: &str, about: &str, params: &Params, locale: Locale) -> String {
    text(locale, &format!("notices.{subject_kind}.{about}"), params)
}

/// The details as the text wants them: dates written out.
pub(super) fn params(details: &Value, locale: Locale) -> Params {
    let details = details.as_object().into_iter().flatten();
    details
        .map(|(name, value)| (name.clone(), shown(name, value, locale)))
        .collect()
}

fn shown(name: &str, value: &Value, locale: Locale) -> Value {
    let day = value.as_str().filter(|_| name.ends_with("_on"));
    match day.and_then(|day| day.parse::<NaiveDate>().ok()) {
        Some(day) => locale.date(day).into(),
        None => value.clone(),
    }
}

/// Which notices.
#[derive(Debug, Clone, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListNoticesQuery {
    /// `all` (default) or `unread`.
    #[param(inline)]
    pub state: Option<NoticeState>,
    /// `-created_at`, the only order.
    pub sort: Option<String>,
    /// Rows per page, 1–200, default 50.
    #[serde(skip_serializing_if = "is_paging")]
    pub limit: Option<i64>,
    /// Where to continue.
    #[serde(skip_serializing_if = "is_paging")]
    pub cursor: Option<String>,
}

/// How many notices the reader has not read.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NoticeCount {
    /// Unread ones; counted up to 100.
    pub unread: i64,
}

/// Which notices the reader has read.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkNoticesRequest {
    /// These, of the reader's own; without it, all there are.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_items = 1, max_items = 200)]
    pub ids: Option<Vec<Id>>,
}

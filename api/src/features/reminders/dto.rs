//! What the operations of the reminders take and give.

use super::store::Row;
use crate::features::clocks::RunningKind;
use crate::platform::db::{Id, Timestamp};
use crate::platform::events::link;
use crate::platform::http::is_paging;
use crate::platform::i18n::{Locale, Params, text};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::{IntoParams, ToSchema};

/// One matter somebody was reminded of.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReminderResponse {
    /// Identifier.
    pub id: Id,
    /// The digest that lists it.
    pub digest_id: Id,
    /// What must be done.
    pub kind: RunningKind,
    /// Kind of record.
    pub subject_kind: String,
    /// The record.
    pub subject_id: Id,
    /// Its title then.
    pub title: String,
    /// Its number.
    #[schema(required)]
    pub number: Option<String>,
    /// The last day.
    pub due_on: NaiveDate,
    /// Days after the last day the reminder is for; negative before it.
    pub step: i32,
    /// The day it was given.
    pub given_on: NaiveDate,
    /// The same in words, as of that day.
    pub text: String,
    /// When it was given.
    pub created_at: Timestamp,
    /// Where it is done: `suggestions/<id>`, or `group-quarters/close` for all groups of a congress.
    pub link: String,
}

impl ReminderResponse {
    pub(super) fn of(row: Row, locale: Locale) -> Self {
        Self {
            text: words(&row, locale),
            link: place(&row),
            id: row.id,
            digest_id: row.digest_id,
            kind: row.kind,
            subject_kind: row.subject_kind,
            subject_id: row.subject_id,
            title: row.title,
            number: row.number,
            due_on: row.due_on,
            step: row.step,
            given_on: row.given_on,
            created_at: row.created_at,
        }
    }
}

/// Where it is done: at the record, or where all groups of a congress are judged at once.
fn place(row: &Row) -> String {
    match row.kind {
        RunningKind::QuarterClosing => "group-quarters/close".to_owned(),
        _ => link(&row.subject_kind, row.subject_id),
    }
}

fn words(row: &Row, locale: Locale) -> String {
    let left = (row.due_on - row.given_on).num_days();
    let when = match left {
        0 => "today",
        1.. => "soon",
        _ => "late",
    };
    let what = text(
        locale,
        &format!("reminders.kind.{}", row.kind),
        &Params::new(),
    );
    let params = Params::from([
        ("what".to_owned(), json!(what)),
        ("days".to_owned(), json!(left.abs())),
    ]);
    text(locale, &format!("reminders.{when}"), &params)
}

/// Which reminders.
#[derive(Debug, Clone, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListRemindersQuery {
    /// Those of one digest.
    pub digest_id: Option<Id>,
    /// `-created_at`, the only order.
    pub sort: Option<String>,
    /// Rows per page, 1–200, default 50.
    #[serde(skip_serializing_if = "is_paging")]
    pub limit: Option<i64>,
    /// Where to continue.
    #[serde(skip_serializing_if = "is_paging")]
    pub cursor: Option<String>,
}

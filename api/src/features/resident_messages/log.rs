//! The events of a message: what the timeline tells and what the inbox is derived from. Never how to reach who
//! sent it, and its title with the numbers of people hidden.

use super::masking::masked;
use super::rows::MessageRow;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::{Audience, NewEvent, ToDoChange, ToDoOpen, record};
use crate::platform::http::Problem;
use serde_json::{Map, Value, json};

/// The kind of record in the event log and the inbox.
pub const SUBJECT: &str = "resident_message";

/// The steps of the inbox.
pub mod steps {
    /// Show or refuse it.
    pub const MODERATE: &str = "moderate";
    /// Answer a letter, make a suggestion of it, or forward it.
    pub const ANSWER: &str = "answer";
    /// Have what the deputy forwarded dealt with, and answer.
    pub const HANDLE: &str = "handle";
}

/// What stands for it in lists and events.
pub(super) fn title(row: &MessageRow) -> String {
    let shown = row.shown_title.clone();
    shown.unwrap_or_else(|| masked(&row.title))
}

/// An entry about to be written.
pub(super) struct Entry<'a> {
    row: &'a MessageRow,
    kind: &'static str,
    data: Map<String, Value>,
    to_do: ToDoChange,
}

impl<'a> Entry<'a> {
    /// Something that happened to a message, which is now as `row` says.
    pub(super) fn new(row: &'a MessageRow, kind: &'static str) -> Self {
        let mut data = Map::new();
        data.insert("title".into(), json!(title(row)));
        data.insert("message_kind".into(), json!(row.kind));
        data.insert("status".into(), json!(row.status));
        let to_do = ToDoChange {
            title: title(row),
            ..ToDoChange::default()
        };
        Self {
            row,
            kind,
            data,
            to_do,
        }
    }

    /// A detail for the texts.
    pub(super) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.data.insert(name.to_owned(), value.into());
        self
    }

    /// Nothing that waited before waits any longer.
    pub(super) fn closing_all(mut self) -> Self {
        self.to_do.close_all = true;
        self
    }

    /// Something waits for somebody now.
    pub(super) fn opening(mut self, audience: Audience, step: &str) -> Self {
        self.to_do.open.push(ToDoOpen {
            audience,
            step: step.to_owned(),
            due_on: None,
        });
        self
    }

    /// Writes it.
    pub(super) fn write(mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        let to_do = serde_json::to_value(&self.to_do).map_err(Problem::internal)?;
        self.data.insert("to_do".into(), to_do);
        let event = NewEvent {
            organ_id: Some(self.row.office_id),
            kind: self.kind,
            subject_kind: SUBJECT,
            subject_id: self.row.id,
            data: Value::Object(self.data),
        };
        record(tx, acting, event)?;
        Ok(())
    }
}

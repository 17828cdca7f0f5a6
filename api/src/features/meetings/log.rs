//! The events of a meeting: what the timeline tells and what inbox and notices are derived from.

use super::rows::Meeting;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::{
    Audience, NewEvent, Notice, Recipient, ToDoChange, ToDoOpen, Told, record,
};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use serde_json::{Map, Value, json};

/// The kind of record in the event log and the inbox.
pub const SUBJECT: &str = "meeting";

/// The steps of the inbox.
pub mod steps {
    /// Say whether one attends.
    pub const ANSWER: &str = "answer";
    /// Decide on leave that was asked for.
    pub const DECIDE_LEAVE: &str = "decide_leave";
}

/// An entry about to be written.
pub(super) struct Entry<'a> {
    row: &'a Meeting,
    kind: &'static str,
    data: Map<String, Value>,
    to_do: ToDoChange,
    told: Vec<Told>,
}

impl<'a> Entry<'a> {
    /// Something that happened to a meeting, which is now as `row` says.
    pub(super) fn new(row: &'a Meeting, kind: &'static str) -> Self {
        let mut data = Map::new();
        data.insert("title".into(), json!(row.title));
        data.insert("status".into(), json!(row.status));
        let to_do = ToDoChange {
            title: row.title.clone(),
            ..ToDoChange::default()
        };
        Self {
            row,
            kind,
            data,
            to_do,
            told: Vec::new(),
        }
    }

    /// A detail for the texts.
    pub(super) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.data.insert(name.to_owned(), value.into());
        self
    }

    /// Several details at once.
    pub(super) fn beside(mut self, details: Value) -> Self {
        if let Value::Object(details) = details {
            self.data.extend(details);
        }
        self
    }

    /// Nothing that waited before waits any longer.
    pub(super) fn closing_all(mut self) -> Self {
        self.to_do.close_all = true;
        self
    }

    /// One thing no longer waits.
    pub(super) fn closing(mut self, audience: Audience, step: &str) -> Self {
        self.to_do.close.push((audience, step.to_owned()));
        self
    }

    /// Something waits for somebody now.
    pub(super) fn opening(
        mut self,
        audience: Audience,
        step: &str,
        due_on: Option<NaiveDate>,
    ) -> Self {
        let step = step.to_owned();
        self.to_do.open.push(ToDoOpen {
            audience,
            step,
            due_on,
        });
        self
    }

    /// Deputies who should know; the text is that of the kind of event.
    pub(super) fn telling(mut self, deputies: &[Id]) -> Self {
        let about = self.kind.rsplit('.').next().unwrap_or(self.kind).to_owned();
        self.told.extend(deputies.iter().map(|id| Told {
            recipient: Recipient::deputy(*id),
            about: about.clone(),
            is_out: false,
        }));
        self
    }

    /// Writes it.
    pub(super) fn write(mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        let notice = Notice::stored(acting, &self.row.title, self.told, &self.to_do.open)?;
        if let Some(notice) = notice {
            self.data.insert("notice".into(), notice);
        }
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

//! The events of a question: what the timeline tells and what inbox and notices are derived from.

use super::store::Question;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::{
    Audience, NewEvent, Notice, Recipient, ToDoChange, ToDoOpen, Told, record,
};
use crate::platform::http::Problem;
use serde_json::{Map, Value, json};

/// The kind of record in the event log and the inbox.
pub const SUBJECT: &str = "question";
/// The step of the inbox: answer it.
const ANSWER: &str = "answer";

/// An entry about to be written.
pub(super) struct Entry<'a> {
    row: &'a Question,
    kind: &'static str,
    data: Map<String, Value>,
    to_do: ToDoChange,
    told: Vec<Told>,
}

impl<'a> Entry<'a> {
    /// Something that happened to a question, which is now as `row` says.
    pub(super) fn new(row: &'a Question, kind: &'static str) -> Self {
        let mut data = Map::new();
        data.insert("title".into(), json!(row.item));
        data.insert("deputy_name".into(), json!(row.deputy_name));
        data.insert("target_name".into(), json!(row.target_name));
        let to_do = ToDoChange {
            title: title(row),
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

    /// Nothing that waited before waits any longer.
    pub(super) fn closing_all(mut self) -> Self {
        self.to_do.close_all = true;
        self
    }

    /// The organ asked answers, or the office records what it said.
    pub(super) fn opening_for_answerer(mut self) -> Self {
        self.to_do.open.push(ToDoOpen {
            audience: Audience::organ(answerer(self.row)),
            step: ANSWER.to_owned(),
            due_on: self.row.due_on,
        });
        self
    }

    /// Somebody should know; the text is that of the kind of event.
    pub(super) fn telling(mut self, recipient: Recipient) -> Self {
        let about = self.kind.rsplit('.').next().unwrap_or(self.kind);
        self.told.push(Told {
            recipient,
            about: about.to_owned(),
            is_out: false,
        });
        self
    }

    /// The unit that had it until now should know, and no longer sees it.
    pub(super) fn leaving(mut self, unit: Id) -> Self {
        self.told.push(Told {
            recipient: Recipient::organ(unit),
            about: "left".to_owned(),
            is_out: true,
        });
        self
    }

    /// Writes it.
    pub(super) fn write(mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        let told = std::mem::take(&mut self.told);
        if let Some(notice) = Notice::stored(acting, &title(self.row), told, &self.to_do.open)? {
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

/// Who answers, or records the answer.
pub(super) fn answerer(row: &Question) -> Id {
    row.unit_id.unwrap_or(row.office_id)
}

fn title(row: &Question) -> String {
    let whole = format!("{}：{}", row.item, row.content);
    whole.chars().take(60).collect()
}

//! The events of an idea: what the timeline tells and what notices are derived from. Never how to reach who gave
//! it.

use super::rows::IdeaRow;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::{NewEvent, Notice, Recipient, Told, record};
use crate::platform::http::Problem;
use serde_json::{Map, Value, json};

/// The kind of record in the event log.
pub const SUBJECT: &str = "project_idea";

/// An entry about to be written.
pub(super) struct Entry<'a> {
    row: &'a IdeaRow,
    kind: &'static str,
    data: Map<String, Value>,
    told: Vec<Told>,
}

impl<'a> Entry<'a> {
    /// Something that happened to an idea, which is now as `row` says.
    pub(super) fn new(row: &'a IdeaRow, kind: &'static str) -> Self {
        let mut data = Map::new();
        data.insert("title".into(), json!(row.title));
        data.insert("number".into(), json!(row.number));
        data.insert("status".into(), json!(row.status));
        Self {
            row,
            kind,
            data,
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

    /// The deputy or the unit that gave it should know; the text is that of the kind of event.
    pub(super) fn telling_giver(self) -> Self {
        let about = self.kind.rsplit('.').next().unwrap_or(self.kind).to_owned();
        self.telling_giver_that(&about)
    }

    /// The same with another text.
    pub(super) fn telling_giver_that(mut self, about: &str) -> Self {
        let deputy = self.row.deputy_id.map(Recipient::deputy);
        let unit = self.row.unit_id.map(Recipient::organ);
        for recipient in deputy.into_iter().chain(unit) {
            self.tell(recipient, about);
        }
        self
    }

    /// The office should know.
    pub(super) fn telling_office_that(mut self, about: &str) -> Self {
        self.tell(Recipient::organ(self.row.office_id), about);
        self
    }

    fn tell(&mut self, recipient: Recipient, about: &str) {
        self.told.push(Told {
            recipient,
            about: about.to_owned(),
            is_out: false,
        });
    }

    /// As it is written; told is not who did it.
    pub(super) fn event(self, acting: &Acting) -> Result<NewEvent, Problem> {
        let Self {
            row,
            kind,
            mut data,
            told,
        } = self;
        if let Some(notice) = Notice::stored(acting, &row.title, told, &[])? {
            data.insert("notice".into(), notice);
        }
        Ok(NewEvent {
            organ_id: Some(row.office_id),
            kind,
            subject_kind: SUBJECT,
            subject_id: row.id,
            data: Value::Object(data),
        })
    }

    /// Writes it.
    pub(super) fn write(self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        let event = self.event(acting)?;
        record(tx, acting, event)?;
        Ok(())
    }
}

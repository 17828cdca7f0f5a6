//! The events of a round: what the timeline tells and what notices are derived from.

use super::rows::RoundRow;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::{NewEvent, Notice, Recipient, Told, record};
use crate::platform::http::Problem;
use serde_json::{Map, Value, json};

/// The kind of record in the event log.
pub const SUBJECT: &str = "project_round";

/// An entry about to be written.
pub(super) struct Entry {
    row: RoundRow,
    kind: &'static str,
    data: Map<String, Value>,
    told: Vec<Recipient>,
}

impl Entry {
    /// Something that happened to a round, which is now as `row` says.
    pub(super) fn new(row: &RoundRow, kind: &'static str) -> Self {
        let mut data = Map::new();
        data.insert("title".into(), json!(row.title));
        data.insert("status".into(), json!(row.status));
        Self {
            row: row.clone(),
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

    /// Deputies who should know; the text is that of the kind of event.
    pub(super) fn telling_deputies(mut self, deputies: &[Id]) -> Self {
        self.told
            .extend(deputies.iter().copied().map(Recipient::deputy));
        self
    }

    /// Writes it.
    pub(super) fn write(mut self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
        let about = self.kind.rsplit('.').next().unwrap_or(self.kind);
        if !self.told.is_empty() {
            let told = |recipient: &Recipient| Told {
                recipient: *recipient,
                about: about.to_owned(),
                is_out: false,
            };
            let notice = Notice {
                title: self.row.title.clone(),
                to: self.told.iter().map(told).collect(),
            };
            let notice = serde_json::to_value(&notice).map_err(Problem::internal)?;
            self.data.insert("notice".into(), notice);
        }
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

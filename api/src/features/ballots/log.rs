//! The events of a ballot. What somebody said in secret, and numbers before the result is announced, are in
//! none.

use super::rows::Ballot;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::{NewEvent, record};
use crate::platform::http::Problem;
use serde_json::{Map, Value, json};

/// The kind of record in the event log.
pub const SUBJECT: &str = "ballot";

/// An entry about to be written.
pub(super) struct Entry<'a> {
    row: &'a Ballot,
    kind: &'static str,
    data: Map<String, Value>,
}

impl<'a> Entry<'a> {
    /// Something that happened to a ballot, which is now as `row` says.
    pub(super) fn new(row: &'a Ballot, kind: &'static str) -> Self {
        let mut data = Map::new();
        data.insert("title".into(), json!(row.title));
        data.insert("status".into(), json!(row.status));
        data.insert("meeting_id".into(), json!(row.meeting_id));
        Self { row, kind, data }
    }

    /// A detail for the texts.
    pub(super) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.data.insert(name.to_owned(), value.into());
        self
    }

    /// Writes it.
    pub(super) fn write(self, tx: &mut Tx<'_>, acting: &Acting) -> Result<(), Problem> {
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

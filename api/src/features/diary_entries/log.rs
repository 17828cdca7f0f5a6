//! The events of an entry: what the inbox is derived from. What was written is private, so they say the day and where
//! it was done, and nothing of the matter.

use super::rows::EntryRow;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::{Audience, NewEvent, ToDoChange, ToDoOpen, record};
use crate::platform::http::Problem;
use crate::platform::redaction::redact;
use serde_json::{Value, json};

/// The kind of record in the event log and the inbox.
pub const SUBJECT: &str = "diary_entry";

/// The steps of the inbox.
pub mod steps {
    /// Look what became of it.
    pub const FOLLOW_UP: &str = "follow_up";
}

/// Something happened to an entry, which is now as `row` says: until when its deputy looks again is told anew.
pub(super) fn tell(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &EntryRow,
    kind: &'static str,
) -> Result<(), Problem> {
    write(tx, acting, row, (kind, row.follow_up_on))
}

/// An entry is gone, and what waited for it.
pub(super) fn tell_deleted(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &EntryRow,
) -> Result<(), Problem> {
    write(tx, acting, row, ("diary_entry.deleted", None))
}

fn write(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &EntryRow,
    (kind, due_on): (&'static str, Option<chrono::NaiveDate>),
) -> Result<(), Problem> {
    let mut to_do = ToDoChange {
        title: title(row),
        close_all: true,
        ..ToDoChange::default()
    };
    if due_on.is_some() && row.result.is_none() {
        to_do.open.push(ToDoOpen {
            audience: Audience::deputy(row.deputy_id),
            step: steps::FOLLOW_UP.to_owned(),
            due_on,
        });
    }
    let to_do: Value = serde_json::to_value(&to_do).map_err(Problem::internal)?;
    let event = NewEvent {
        organ_id: Some(row.office_id),
        kind,
        subject_kind: SUBJECT,
        subject_id: row.id,
        data: json!({"title": title(row), "is_letter": row.message_id.is_some(), "to_do": to_do}),
    };
    record(tx, acting, event)?;
    Ok(())
}

/// What stands for it in lists and events: the day, and the village if it is known.
fn title(row: &EntryRow) -> String {
    match &row.village {
        Some(village) => format!("{} {}", row.met_on, redact(village).0),
        None => row.met_on.to_string(),
    }
}

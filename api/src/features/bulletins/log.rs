//! The events of a bulletin: what inbox and notices are derived from.

use super::rows::BulletinRow;
use crate::platform::db::Id;
use crate::platform::events::{About, Audience, Entry, ToDoOpen};

/// The kind of record in the event log and the inbox.
pub const SUBJECT: &str = "bulletin";

/// The steps of the inbox.
pub mod steps {
    /// Read it and say so.
    pub const READ: &str = "read";
}

/// Something that happened to a bulletin, which is now as `row` says.
pub(super) fn entry<'a>(row: &'a BulletinRow, kind: &'static str) -> Entry<'a> {
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &row.title,
    };
    let due_on = row.read_by.map(|day| day.to_string());
    Entry::new(about, kind)
        .with("status", row.status.as_str())
        .with("due_on", due_on)
}

/// What waits for those to whom it was sent.
pub(super) fn waiting(row: &BulletinRow, readers: &[Id]) -> Vec<ToDoOpen> {
    let open = readers.iter().map(|id| ToDoOpen {
        audience: Audience::deputy(*id),
        step: steps::READ.to_owned(),
        due_on: row.read_by,
    });
    open.collect()
}

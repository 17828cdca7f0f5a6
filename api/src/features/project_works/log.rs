//! The events of carrying out a project: what the timeline tells and what notices are derived from.

use super::rows::WorkRow;
use crate::platform::events::{About, Entry};

/// The kind of record in the event log.
pub const SUBJECT: &str = "project_work";

/// Something that happened to it, which is now as `row` says.
pub(in crate::features) fn entry<'a>(row: &'a WorkRow, kind: &'static str) -> Entry<'a> {
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &row.title,
    };
    Entry::new(about, kind)
        .with("number", row.number.as_str())
        .with("status", row.status.as_str())
}

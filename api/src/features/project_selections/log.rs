//! The events of the choice among projects.

use super::rows::SelectionRow;
use crate::platform::events::{About, Entry};

/// The kind of record in the event log.
pub const SUBJECT: &str = "project_selection";

/// Something that happened to it, which is now as `row` says.
pub(super) fn entry<'a>(row: &'a SelectionRow, kind: &'static str) -> Entry<'a> {
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &row.title,
    };
    Entry::new(about, kind)
        .with("status", row.status.as_str())
        .with("round_id", row.round_id.to_string())
}

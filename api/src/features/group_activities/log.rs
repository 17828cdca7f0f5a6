//! The events of an activity: what notices are derived from.

use super::rows::ActivityRow;
use crate::platform::events::{About, Entry};

/// The kind of record in the event log.
pub const SUBJECT: &str = "group_activity";

/// Something that happened to an activity, which is now as `row` says.
pub(super) fn entry<'a>(row: &'a ActivityRow, kind: &'static str) -> Entry<'a> {
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &row.title,
    };
    Entry::new(about, kind)
        .with("status", row.status.as_str())
        .with("held_on", row.held_on.to_string())
}

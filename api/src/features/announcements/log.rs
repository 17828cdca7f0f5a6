//! The events of an announcement: what the timeline tells and what notices are derived from.

use super::rows::AnnouncementRow;
use crate::platform::events::{About, Entry};

/// The kind of record in the event log.
pub const SUBJECT: &str = "announcement";

/// Something that happened to an announcement, which is now as `row` says.
pub(super) fn entry<'a>(row: &'a AnnouncementRow, kind: &'static str) -> Entry<'a> {
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &row.title,
    };
    Entry::new(about, kind).with("status", row.status.as_str())
}

//! The events of a group: what the timeline tells and what notices are derived from.

use super::rows::GroupRow;
use crate::platform::events::{About, Entry};

/// The kind of record in the event log.
pub const SUBJECT: &str = "deputy_group";

/// Something that happened to a group, which is now as `row` says.
pub(super) fn entry<'a>(row: &'a GroupRow, kind: &'static str) -> Entry<'a> {
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &row.name,
    };
    Entry::new(about, kind).with("group_kind", row.kind.as_str())
}

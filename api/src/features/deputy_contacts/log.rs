//! The events of a contact: what notices are derived from. They name deputies and days, and nothing of a resident.

use super::case::Case;
use crate::platform::events::{About, Entry};

/// The kind of record in the event log.
pub const SUBJECT: &str = "deputy_contact";

/// Something that happened to a contact, which is now as the case says.
pub(super) fn entry<'a>(case: &'a Case, kind: &'static str) -> Entry<'a> {
    let row = &case.row;
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &case.title,
    };
    Entry::new(about, kind).with("contact_kind", row.kind.as_str())
}

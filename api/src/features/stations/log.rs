//! The events of a station: what notices are derived from.

use super::rows::StationRow;
use crate::platform::events::{About, Entry};

/// The kind of record in the event log.
pub const SUBJECT: &str = "station";

/// Something that happened to a station, which is now as `row` says.
pub(super) fn entry<'a>(row: &'a StationRow, kind: &'static str) -> Entry<'a> {
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &row.name,
    };
    Entry::new(about, kind).with("station_kind", row.kind.as_str())
}

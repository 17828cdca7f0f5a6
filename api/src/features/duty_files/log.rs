//! The events of files. Each is about one file, so that the deputy is told of their own.

use super::rows::Seat;
use crate::platform::db::Id;
use crate::platform::events::{About, Entry, Recipient};

/// A file, in the event log and in notices.
pub const SUBJECT: &str = "duty_file";

/// Something that happened to a file; the deputy is told.
pub(super) fn of<'a>(seat: &'a Seat, office_id: Id, kind: &'static str) -> Entry<'a> {
    let about = About {
        subject_kind: SUBJECT,
        subject_id: seat.mandate.id,
        office_id,
        title: &seat.deputy.name,
    };
    Entry::new(about, kind)
        .with("congress", seat.term.congress_name.clone())
        .with("ordinal", seat.term.ordinal)
        .telling([Recipient::deputy(seat.deputy.id)])
}

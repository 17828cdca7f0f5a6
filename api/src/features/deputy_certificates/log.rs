//! The events of a certificate: what notices are derived from.

use super::rows::CertificateRow;
use crate::platform::events::{About, Entry, Recipient};

/// The kind of record in the event log.
pub const SUBJECT: &str = "deputy_certificate";

/// Something that happened to a certificate, which is now as `row` says; its deputy is told.
pub(super) fn entry<'a>(
    (row, deputy_name): (&'a CertificateRow, &'a str),
    kind: &'static str,
) -> Entry<'a> {
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: deputy_name,
    };
    Entry::new(about, kind)
        .with("number", row.number.as_str())
        .with("status", row.status.as_str())
        .telling([Recipient::deputy(row.deputy_id)])
}

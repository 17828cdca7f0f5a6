//! Announcements as open data. Pure.

use crate::features::announcements::PublicAnnouncement;
use crate::features::publications::data_sets::{Sheet, columns};
use crate::platform::clock::local_date;

/// The columns.
pub(in crate::features::publications) const COLUMNS: &[&str] = &[
    "id",
    "number",
    "title",
    "content",
    "issued_by",
    "issued_on",
    "occasion",
    "published_on",
];

/// A row for each.
pub(in crate::features::publications) fn sheet(rows: Vec<PublicAnnouncement>) -> Sheet {
    let row = |row: PublicAnnouncement| {
        vec![
            row.id.to_string(),
            row.number.unwrap_or_default(),
            row.title,
            row.content,
            row.issued_by,
            row.issued_on.to_string(),
            row.occasion.unwrap_or_default().to_owned(),
            local_date(row.published_at).to_string(),
        ]
    };
    Sheet {
        columns: columns("announcements"),
        rows: rows.into_iter().map(row).collect(),
    }
}

//! The events of ratings of residents: that one came, that one is hidden; never what was written.

use super::rows::RatingRow;
use crate::features::projects::Project;
use crate::platform::events::{About, Entry};

/// The kind of record in the event log.
const SUBJECT: &str = "resident_rating";

/// Something that happened to a rating of a project.
pub(super) fn entry<'a>(row: &RatingRow, of: &'a Project, kind: &'static str) -> Entry<'a> {
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: of.office_id,
        title: &of.title,
    };
    Entry::new(about, kind)
        .with("project_id", of.id.to_string())
        .with("number", of.number.as_str())
        .with("grade", row.grade.as_str())
}

//! The events of carrying out a project: what the timeline tells and what notices are derived from.

use super::model::ProjectWorkStatus;
use super::rows::WorkRow;
use crate::platform::events::{About, Audience, Entry, ToDoOpen};

/// The kind of record in the event log.
pub const SUBJECT: &str = "project_work";

/// The steps of the inbox.
pub mod steps {
    /// Answer what deputies asked.
    pub const ANSWER: &str = "answer";
}

/// What waits for the unit: the questions that it has not answered, as long as the project goes on.
pub(super) fn waiting(row: &WorkRow, has_questions: bool) -> Vec<ToDoOpen> {
    let is_over = row.status == ProjectWorkStatus::Stopped;
    match has_questions && !is_over {
        true => vec![ToDoOpen {
            audience: Audience::organ(row.unit_id),
            step: steps::ANSWER.to_owned(),
            due_on: None,
        }],
        false => Vec::new(),
    }
}

/// Something that happened to it, which is now as `row` says.
pub(in crate::features) fn entry<'a>(row: &'a WorkRow, kind: &'static str) -> Entry<'a> {
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &row.title,
    };
    Entry::new(about, kind)
        .with("number", row.number.as_str())
        .with("status", row.status.as_str())
}

//! The events of a resignation: what inbox and notices are derived from. Texts name nobody: they leave the house.

use super::case::Case;
use super::model::DeputyResignationStatus;
use crate::platform::events::{About, Audience, Entry, Recipient, ToDoOpen};

/// The kind of record in the event log and the inbox.
pub const SUBJECT: &str = "deputy_resignation";

/// The steps of the inbox.
pub mod steps {
    /// Put it before a meeting.
    pub const FORWARD: &str = "forward";
    /// Record the vote.
    pub const VOTE: &str = "vote";
    /// Announce that it was accepted.
    pub const ANNOUNCE: &str = "announce";
}

/// Something that happened to a resignation, which is now as the case says.
pub(super) fn entry<'a>(case: &'a Case, kind: &'static str) -> Entry<'a> {
    let row = &case.row;
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &case.title,
    };
    Entry::new(about, kind)
        .with("status", row.status.as_str())
        .waiting(waiting(case))
}

/// The deputy who resigns, and the office: whoever did not act is told.
pub(super) fn both(case: &Case) -> [Recipient; 2] {
    [
        Recipient::deputy(case.row.deputy_id),
        Recipient::organ(case.row.office_id),
    ]
}

/// What waits about it for the office.
fn waiting(case: &Case) -> Vec<ToDoOpen> {
    let step = match case.row.status {
        DeputyResignationStatus::Submitted => steps::FORWARD,
        DeputyResignationStatus::Put => steps::VOTE,
        DeputyResignationStatus::Accepted => steps::ANNOUNCE,
        DeputyResignationStatus::Refused
        | DeputyResignationStatus::Announced
        | DeputyResignationStatus::Withdrawn => return Vec::new(),
    };
    vec![ToDoOpen {
        audience: Audience::organ(case.row.office_id),
        step: step.to_owned(),
        due_on: None,
    }]
}

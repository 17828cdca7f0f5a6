//! The events of a look at a group: what notices and to-dos are derived from.

use super::case::Case;
use super::model::GroupInspectionStatus;
use crate::platform::events::{About, Audience, Entry, Recipient, ToDoOpen};

/// The kind of record in the event log and the inbox.
pub const SUBJECT: &str = "group_inspection";

/// Something that happened to a look, which is now as the case says, and what waits from now on.
pub(super) fn entry<'a>(case: &'a Case, kind: &'static str) -> Entry<'a> {
    let row = &case.row;
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &row.title,
    };
    Entry::new(about, kind)
        .with("year", row.year)
        .with("quarter", row.quarter)
        .with("due_on", row.due_on.map(|day| day.to_string()))
        .waiting(waiting(case))
}

/// Who leads the group, as recipients of a notice.
pub(super) fn leaders(case: &Case) -> Vec<Recipient> {
    case.group.leaders().map(Recipient::deputy).collect()
}

/// What waits: the answer for who leads the group, an answer for whoever looked.
fn waiting(case: &Case) -> Vec<ToDoOpen> {
    let row = &case.row;
    let step = |audience, step: &str| ToDoOpen {
        audience,
        step: step.to_owned(),
        due_on: row.due_on,
    };
    match row.status {
        GroupInspectionStatus::Awaited => {
            let leaders = case.group.leaders();
            let open = leaders.map(|id| step(Audience::deputy(id), "answer"));
            open.collect()
        }
        GroupInspectionStatus::Answered => {
            let mut open = step(Audience::organ(row.recorder_id), "judge");
            open.due_on = None;
            vec![open]
        }
        GroupInspectionStatus::Closed => Vec::new(),
    }
}

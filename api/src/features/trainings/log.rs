//! The events of a training: what inbox and notices are derived from.

use super::model::TrainingStatus;
use super::rows::{InvitedRow, TrainingRow};
use crate::platform::events::{About, Audience, Entry, Recipient, ToDoOpen};

/// The kind of record in the event log and the inbox.
pub const SUBJECT: &str = "training";

/// The steps of the inbox.
pub mod steps {
    /// Say whether one comes.
    pub const ANSWER: &str = "answer";
    /// Say who came.
    pub const ATTEND: &str = "attend";
}

/// Something that happened to a training, which is now as `row` says.
pub(super) fn entry<'a>(row: &'a TrainingRow, kind: &'static str) -> Entry<'a> {
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &row.title,
    };
    Entry::new(about, kind)
        .with("status", row.status.as_str())
        .with("begins_on", row.begins_on.to_string())
}

/// Those who are invited, as recipients of a notice.
pub(super) fn invited(rows: &[InvitedRow]) -> Vec<Recipient> {
    let all = rows.iter();
    all.map(|one| Recipient::deputy(one.deputy_id)).collect()
}

/// The answers that are waited for, before the training has begun.
pub(super) fn answers(row: &TrainingRow, rows: &[InvitedRow]) -> Vec<ToDoOpen> {
    let due_on = Some(row.answer_by.unwrap_or(row.begins_on));
    let open = rows.iter().filter(|one| one.answer.is_none());
    open.map(|one| ToDoOpen {
        audience: Audience::deputy(one.deputy_id),
        step: steps::ANSWER.to_owned(),
        due_on,
    })
    .collect()
}

/// What the office does once it is over.
pub(super) fn sign_in(row: &TrainingRow) -> ToDoOpen {
    ToDoOpen {
        audience: Audience::organ(row.office_id),
        step: steps::ATTEND.to_owned(),
        due_on: Some(row.ends_on),
    }
}

/// What waits about it, as it is now.
pub(super) fn waiting(row: &TrainingRow, rows: &[InvitedRow]) -> Vec<ToDoOpen> {
    match row.status {
        TrainingStatus::Announced => {
            let mut open = answers(row, rows);
            open.push(sign_in(row));
            open
        }
        TrainingStatus::Planned | TrainingStatus::Held | TrainingStatus::Cancelled => Vec::new(),
    }
}

//! The events of a talk: what inbox and notices are derived from. Texts name nobody: they leave the house.

use super::case::Case;
use super::model::{DeputyTalkKind, DeputyTalkStatus};
use crate::platform::events::{About, Audience, Entry, ToDoOpen};

/// The kind of record in the event log and the inbox.
pub const SUBJECT: &str = "deputy_talk";

/// The steps of the inbox.
pub mod steps {
    /// Hold the talk or give the notice on the day.
    pub const HOLD: &str = "hold";
    /// Answer it.
    pub const ANSWER: &str = "answer";
    /// See whether it is better.
    pub const FOLLOW_UP: &str = "follow_up";
    /// Say that it is over.
    pub const CLOSE: &str = "close";
}

/// Something that happened to a talk, which is now as the case says.
pub(super) fn entry<'a>(case: &'a Case, kind: &'static str) -> Entry<'a> {
    let row = &case.row;
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &case.title,
    };
    let day = row.held_on.unwrap_or(row.planned_on);
    Entry::new(about, kind)
        .with("status", row.status.as_str())
        .with("talk_kind", row.kind.as_str())
        .with("held_on", day.to_string())
        .with("due_on", row.improve_by.map(|day| day.to_string()))
}

/// What waits about it: for the office to hold it, to look at it again and to close it; for the deputy to answer.
pub(super) fn waiting(case: &Case) -> Vec<ToDoOpen> {
    let row = &case.row;
    let office = |step: &str, due_on| ToDoOpen {
        audience: Audience::organ(row.office_id),
        step: step.to_owned(),
        due_on,
    };
    let mut open = match row.status {
        DeputyTalkStatus::Planned => vec![office(steps::HOLD, Some(row.planned_on))],
        DeputyTalkStatus::Held if row.improvement.is_some() => {
            vec![office(steps::FOLLOW_UP, row.improve_by)]
        }
        DeputyTalkStatus::FollowedUp => vec![office(steps::CLOSE, None)],
        DeputyTalkStatus::Held | DeputyTalkStatus::Closed | DeputyTalkStatus::Cancelled => {
            Vec::new()
        }
    };
    let is_held = matches!(
        row.status,
        DeputyTalkStatus::Held | DeputyTalkStatus::FollowedUp
    );
    if is_held && row.kind != DeputyTalkKind::Notice && row.answer.is_none() {
        open.push(ToDoOpen {
            audience: Audience::deputy(row.deputy_id),
            step: steps::ANSWER.to_owned(),
            due_on: None,
        });
    }
    open
}

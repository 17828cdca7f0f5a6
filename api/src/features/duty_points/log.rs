//! The events of rules, closed quarters and appeals.

use super::rows::{AppealRow, RuleSetRow};
use crate::features::duty_records::rows::QuarterRow;
use crate::platform::events::{About, Audience, Entry, ToDoOpen};

/// Rules, in the event log.
pub const RULE_SET: &str = "duty_rule_set";
/// A closed quarter, in the event log.
pub const QUARTER: &str = "duty_quarter";
/// An appeal, in the event log and the inbox.
pub const APPEAL: &str = "duty_appeal";

/// The steps of the inbox.
pub mod steps {
    /// Answer an appeal.
    pub const ANSWER: &str = "answer";
}

/// Something that happened to rules.
pub(super) fn of_rules<'a>(row: &'a RuleSetRow, kind: &'static str) -> Entry<'a> {
    let about = About {
        subject_kind: RULE_SET,
        subject_id: row.id,
        office_id: row.office_id,
        title: &row.title,
    };
    let day = row.effective_from.map(|day| day.to_string());
    Entry::new(about, kind)
        .with("effective_from", day)
        .with("decided_by", row.decided_by.clone())
}

/// Something that happened to a quarter.
pub(super) fn of_quarter<'a>(row: &QuarterRow, title: &'a str, kind: &'static str) -> Entry<'a> {
    let about = About {
        subject_kind: QUARTER,
        subject_id: row.id,
        office_id: row.office_id,
        title,
    };
    Entry::new(about, kind)
        .with("year", row.year)
        .with("quarter", row.quarter)
        .with("decided_by", row.decided_by.clone())
}

/// Something that happened to an appeal; while it is open it waits for the office.
pub(super) fn of_appeal<'a>(row: &AppealRow, title: &'a str, kind: &'static str) -> Entry<'a> {
    let about = About {
        subject_kind: APPEAL,
        subject_id: row.id,
        office_id: row.office_id,
        title,
    };
    let mut waiting = Vec::new();
    if row.answer.is_none() {
        waiting.push(ToDoOpen {
            audience: Audience::organ(row.office_id),
            step: steps::ANSWER.to_owned(),
            due_on: None,
        });
    }
    Entry::new(about, kind)
        .with("year", row.year)
        .with("quarter", row.quarter)
        .with("status", row.status.as_str())
        .waiting(waiting)
}

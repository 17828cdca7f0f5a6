//! The events of a quarter: what notices and to-dos are derived from.

use super::model::GroupQuarterPlan;
use super::rows::QuarterRow;
use crate::features::deputy_groups::Group;
use crate::platform::events::{About, Audience, Entry, ToDoOpen};

/// The kind of record in the event log.
pub const SUBJECT: &str = "group_quarter";

/// Something that happened to a quarter, which is now as `row` says.
pub(super) fn entry<'a>(row: &'a QuarterRow, kind: &'static str) -> Entry<'a> {
    let about = About {
        subject_kind: SUBJECT,
        subject_id: row.id,
        office_id: row.office_id,
        title: &row.title,
    };
    Entry::new(about, kind)
        .with("year", row.year)
        .with("quarter", row.quarter)
        .with("colour", row.colour.as_str())
}

/// What waits: the plan for who leads the group, a plan that was handed in for the office.
pub(super) fn waiting(row: &QuarterRow, group: &Group) -> Vec<ToDoOpen> {
    let step = |audience, step: &str| ToDoOpen {
        audience,
        step: step.to_owned(),
        due_on: row.plan_due_on,
    };
    match row.plan {
        GroupQuarterPlan::Awaited | GroupQuarterPlan::Returned => group
            .leaders()
            .map(|id| step(Audience::deputy(id), "plan"))
            .collect(),
        GroupQuarterPlan::HandedIn => vec![step(Audience::organ(row.office_id), "judge")],
        GroupQuarterPlan::None | GroupQuarterPlan::Accepted => Vec::new(),
    }
}

//! The events of pledges: what inbox and notices are derived from.

use super::case::Case;
use super::model::DeputyPledgeStatus;
use super::rows::YearRow;
use crate::platform::events::{About, Audience, Entry, ToDoOpen};

/// A pledge in the event log and the inbox.
pub const PLEDGE: &str = "deputy_pledge";
/// The pledges of a congress and year in the event log.
pub const YEAR: &str = "deputy_pledge_year";

/// The steps of the inbox.
pub mod steps {
    /// The word of the office.
    pub const CLOSE: &str = "close";
}

/// Something that happened to a pledge; once the deputy has reviewed it, it waits for the office.
pub(super) fn of_pledge<'a>(case: &'a Case, kind: &'static str) -> Entry<'a> {
    let row = &case.row;
    let about = About {
        subject_kind: PLEDGE,
        subject_id: row.id,
        office_id: row.office_id,
        title: &case.title,
    };
    let mut waiting = Vec::new();
    if row.status == DeputyPledgeStatus::Reviewed {
        waiting.push(ToDoOpen {
            audience: Audience::organ(row.office_id),
            step: steps::CLOSE.to_owned(),
            due_on: None,
        });
    }
    Entry::new(about, kind)
        .with("year", row.year)
        .with("deputy_id", row.deputy_id.to_string())
        .waiting(waiting)
}

/// Something that happened to the pledges of a year.
pub(super) fn of_year<'a>(row: &YearRow, title: &'a str, kind: &'static str) -> Entry<'a> {
    let about = About {
        subject_kind: YEAR,
        subject_id: row.id,
        office_id: row.office_id,
        title,
    };
    Entry::new(about, kind).with("year", row.year)
}

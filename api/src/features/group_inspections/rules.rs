//! What may be done to a look at a group, by whom, when. Pure: no clock, no database.

use super::model::{GroupInspectionAction as Act, GroupInspectionStatus as Status};
use chrono::{Months, NaiveDate};

/// The actor's part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for whoever looked.
    pub is_recorder: bool,
    /// Leads the group, or stands in for who does.
    pub is_leader: bool,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// Nothing was answered yet.
    NotAnswered,
    /// Nothing is open.
    Closed,
}

/// Whether an act is open to the actor now: first whose part it is (403), then the state (409). An answer may be given
/// anew until it is judged.
pub fn check(act: Act, status: Status, part: Part) -> Result<(), Refusal> {
    let is_part = match act {
        Act::Answer => part.is_leader,
        Act::Judge => part.is_recorder,
    };
    match (is_part, act, status) {
        (false, ..) => Err(Refusal::NotYourTurn),
        (true, _, Status::Closed) => Err(Refusal::Closed),
        (true, Act::Judge, Status::Awaited) => Err(Refusal::NotAnswered),
        (true, ..) => Ok(()),
    }
}

/// Why nobody can have looked on a day: the code of the field error. As far back as five years, for what is on paper.
#[must_use]
pub fn wrong_day(looked_on: NaiveDate, today: NaiveDate) -> Option<&'static str> {
    if looked_on > today {
        return Some("future");
    }
    let first = today.checked_sub_months(Months::new(60));
    (Some(looked_on) < first).then_some("group_inspection_day")
}

/// Why something cannot be put right until a day, counted from the day on which it is asked for: not before it, within a
/// year.
#[must_use]
pub fn wrong_due_on(due_on: NaiveDate, from: NaiveDate) -> Option<&'static str> {
    let last = from.checked_add_months(Months::new(12));
    let is_within = due_on >= from && Some(due_on) <= last;
    (!is_within).then_some("group_inspection_due_on")
}

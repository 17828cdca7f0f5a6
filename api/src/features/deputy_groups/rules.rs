//! What may be done to a group, by whom; how many belong to one. Pure: no clock, no database.

use super::model::DeputyGroupAction as Act;
use chrono::{Datelike, NaiveDate};

/// The actor's part in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of its congress.
    pub is_office: bool,
    /// Leads it, or stands in for who does.
    pub is_leader: bool,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// The group was dissolved.
    Dissolved,
}

/// Whether an act is open to the actor now: first whose part it is (403), then the state (409).
pub fn check(act: Act, is_dissolved: bool, part: Part) -> Result<(), Refusal> {
    let is_leaders = matches!(act, Act::Plan | Act::Check);
    let is_part = part.is_office || (is_leaders && part.is_leader);
    match (is_part, is_dissolved) {
        (false, _) => Err(Refusal::NotYourTurn),
        (true, true) => Err(Refusal::Dissolved),
        (true, false) => Ok(()),
    }
}

/// Why one of the five ones cannot have been done on a day: the code of the field error. In the year it counts for, not
/// in the future; only what is done has a day.
#[must_use]
pub fn wrong_done_on(
    day: NaiveDate,
    year: i32,
    (is_done, today): (bool, NaiveDate),
) -> Option<&'static str> {
    if !is_done || day.year() != year {
        return Some("deputy_group_done_on");
    }
    (day > today).then_some("future")
}

/// Whether so many deputies form a group (A1): fewer than the parameter `deputy_group_min` join another one.
#[must_use]
pub const fn is_enough(members: usize, least: usize) -> bool {
    members >= least
}

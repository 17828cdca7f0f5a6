//! What may be done to a group, by whom; how many belong to one. Pure: no clock, no database.

use super::model::{DeputyGroupAction as Act, DeputyGroupPace as Pace};
use crate::features::congresses::Mandate;
use chrono::{Datelike, NaiveDate};
use std::cmp::Ordering;

/// The actor's part in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of its congress.
    pub is_office: bool,
    /// Leads it, or stands in for who does.
    pub is_leader: bool,
    /// The mandate of the deputy who acts, in the congress of the group; none for others.
    pub mandate: Option<Mandate>,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// The group was dissolved.
    Dissolved,
    /// The deputy's mandate is suspended.
    MandateSuspended,
    /// The deputy is not in office.
    MandateEnded,
}

/// Whether an act is open to the actor now: first whose part it is (403), then the state (409).
pub fn check(act: Act, is_dissolved: bool, part: Part) -> Result<(), Refusal> {
    let is_leaders = matches!(act, Act::Plan | Act::Check);
    let is_part = part.is_office || (is_leaders && part.is_leader);
    match (is_part, is_dissolved) {
        (false, _) => return Err(Refusal::NotYourTurn),
        (true, true) => return Err(Refusal::Dissolved),
        (true, false) => (),
    }
    match part.mandate {
        Some(Mandate::Suspended) => Err(Refusal::MandateSuspended),
        Some(Mandate::Ended) => Err(Refusal::MandateEnded),
        Some(Mandate::Active) | None => Ok(()),
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

/// How many activities a year asks of a group, and how many of them are due on a day (A2): its share of the parameter
/// `group_activities_per_year` from the quarter on in which it was formed, rounded up; due are those of the quarters
/// that are over, rounded down.
#[must_use]
pub fn asked(per_year: i64, (year, formed_on): (i32, NaiveDate), today: NaiveDate) -> (i64, i64) {
    let quarters = |day: NaiveDate| match day.year().cmp(&year) {
        Ordering::Less => 0,
        Ordering::Equal => i64::from(day.month0() / 3),
        Ordering::Greater => 4,
    };
    let (before, over) = (quarters(formed_on), quarters(today));
    let asked = (per_year * (4 - before) + 3) / 4;
    (asked, per_year * (over - before).max(0) / 4)
}

/// Whether that is enough on that day.
#[must_use]
pub const fn pace(held: i64, asked: i64, due: i64) -> Pace {
    if held >= asked {
        Pace::Reached
    } else if held >= due {
        Pace::OnTime
    } else {
        Pace::Behind
    }
}

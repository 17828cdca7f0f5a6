//! What may be done to a visit, by whom, when (代表法29, 31). Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403), does the state allow
//! it (409), has its day come (409), is the deputy who acts in office (403, 代表法61).

use super::model::{DeputyVisitAction as Act, DeputyVisitStatus as Status};
use crate::features::congresses::Mandate;
use chrono::{Months, NaiveDate, TimeDelta};

/// What the rules need to know of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Where it stands.
    pub status: Status,
    /// The day it was arranged for.
    pub visit_on: Option<NaiveDate>,
    /// Today.
    pub today: NaiveDate,
    /// The unit has asked for another day.
    pub was_moved: bool,
    /// The unit has answered in writing, or the deputies have judged the answer.
    pub is_final: bool,
    /// A suggestion was made of it.
    pub is_suggested: bool,
}

/// The actor's part in a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of its congress.
    pub is_office: bool,
    /// A deputy who goes.
    pub is_going: bool,
    /// The deputy who asked.
    pub is_lead: bool,
    /// Works for the unit.
    pub is_unit: bool,
    /// The mandate of the deputy who acts; none for others.
    pub mandate: Option<Mandate>,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// Not in this state.
    NotInState,
    /// Its day has not come.
    NotYet,
    /// The unit has asked for another day once.
    MovedOnce,
    /// The deputy's mandate is suspended.
    MandateSuspended,
    /// The deputy is not in office.
    MandateEnded,
}

/// Whether an act is open to the actor now.
pub fn check(act: Act, at: &Snapshot, part: Part) -> Result<(), Refusal> {
    let is_theirs = match act {
        Act::Arrange | Act::Refuse => part.is_office,
        // The office may write down what a unit said by telephone.
        Act::Confirm | Act::Move | Act::Answer => part.is_unit || part.is_office,
        Act::Record | Act::Convert => part.is_going || part.is_office,
        Act::Cancel => part.is_lead || part.is_office,
        // Whether they are satisfied, nobody says for them.
        Act::Rate => part.is_going,
    };
    if !is_theirs {
        return Err(Refusal::NotYourTurn);
    }
    let is_held = matches!(at.status, Status::Held | Status::Answered | Status::Closed);
    let is_open = match act {
        Act::Arrange => matches!(
            at.status,
            Status::Requested | Status::Arranged | Status::MoveAsked
        ),
        Act::Refuse => at.status == Status::Requested,
        Act::Confirm | Act::Move => at.status == Status::Arranged,
        Act::Record => {
            let is_ahead = matches!(at.status, Status::Arranged | Status::Confirmed);
            is_ahead || (is_held && !at.is_final)
        }
        Act::Answer => at.status == Status::Held,
        Act::Rate => at.status == Status::Answered,
        Act::Convert => is_held && !at.is_suggested,
        Act::Cancel => matches!(
            at.status,
            Status::Requested | Status::Arranged | Status::MoveAsked | Status::Confirmed
        ),
    };
    if !is_open {
        return Err(Refusal::NotInState);
    }
    if act == Act::Move && at.was_moved {
        return Err(Refusal::MovedOnce);
    }
    if act == Act::Record && at.visit_on.is_some_and(|day| day > at.today) {
        return Err(Refusal::NotYet);
    }
    match part.mandate {
        Some(Mandate::Suspended) => Err(Refusal::MandateSuspended),
        Some(Mandate::Ended) => Err(Refusal::MandateEnded),
        Some(Mandate::Active) | None => Ok(()),
    }
}

/// Why a day cannot be one on which deputies wish to go, or are to go: the code of the field error. Today or later,
/// within a year.
#[must_use]
pub fn wrong_day(day: NaiveDate, today: NaiveDate) -> Option<&'static str> {
    if day < today {
        return Some("past");
    }
    let last = today.checked_add_months(Months::new(12));
    (Some(day) > last).then_some("visit_day_out_of_range")
}

/// Why a unit cannot ask for a day: the code of the field error. Today or later, another one than that it was arranged
/// for, and at most a month after it.
#[must_use]
pub fn wrong_move(
    day: NaiveDate,
    visit_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<&'static str> {
    if day < today {
        return Some("past");
    }
    let visit_on = visit_on.unwrap_or(today);
    let last = visit_on.checked_add_months(Months::new(1));
    let is_within = day != visit_on && Some(day) <= last;
    (!is_within).then_some("visit_move_out_of_range")
}

/// Why it cannot have been held on a day: the code of the field error. Not in the future, not before the request.
#[must_use]
pub fn wrong_held(
    day: NaiveDate,
    requested_on: NaiveDate,
    today: NaiveDate,
) -> Option<&'static str> {
    if day > today {
        return Some("future");
    }
    (day < requested_on).then_some("visit_before_request")
}

/// The last day for an answer in writing: so many days after it was written down what is asked for.
#[must_use]
pub fn answer_by(today: NaiveDate, days: i64) -> NaiveDate {
    TimeDelta::try_days(days)
        .and_then(|days| today.checked_add_signed(days))
        .unwrap_or(today)
}

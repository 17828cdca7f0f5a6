//! What may be done about a visitor's matter, by whom, when (A3). Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403), does the state allow
//! it (409), is the deputy who acts in office (403, 代表法61).

use super::model::{ReceptionHandling as Handling, ReceptionVisitAction as Act};
use crate::features::congresses::Mandate;
use chrono::{Months, NaiveDate};

/// What the rules need to know of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// What was done about it.
    pub handling: Handling,
    /// The unit has said what it did.
    pub has_result: bool,
    /// The visitor was told.
    pub is_fed_back: bool,
}

/// The actor's part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of its congress.
    pub is_office: bool,
    /// A deputy who was on duty.
    pub is_on_duty: bool,
    /// Works for the unit that has it.
    pub is_unit: bool,
    /// The mandate of the deputy who acts; none for others.
    pub mandate: Option<Mandate>,
}

impl Part {
    /// Whether the actor reads who the visitor is (个保法28).
    #[must_use]
    pub const fn sees_visitor(self) -> bool {
        self.is_office || self.is_on_duty
    }
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Neither the office, nor a deputy on duty, nor the unit that has it.
    NotYourTurn,
    /// Not in this state.
    NotInState,
    /// The deputy's mandate is suspended.
    MandateSuspended,
    /// The deputy is not in office.
    MandateEnded,
}

/// Whether an act is open to the actor now.
pub fn check(act: Act, at: Snapshot, part: Part) -> Result<(), Refusal> {
    let is_theirs = match act {
        // The office may write down what a unit said on paper or by telephone.
        Act::Result => part.is_unit || part.sees_visitor(),
        Act::Return => part.is_unit,
        Act::Edit | Act::Answer | Act::HandOver | Act::FeedBack | Act::Convert | Act::Refuse => {
            part.sees_visitor()
        }
    };
    if !is_theirs {
        return Err(Refusal::NotYourTurn);
    }
    let is_with_unit = at.handling == Handling::HandedOver && !at.has_result;
    let is_open = match act {
        Act::Edit => at.handling != Handling::Refused && !at.is_fed_back,
        Act::Answer | Act::Refuse => at.handling == Handling::Open,
        Act::HandOver | Act::Convert => at.handling == Handling::Open || is_with_unit,
        Act::Result | Act::Return => is_with_unit,
        Act::FeedBack => {
            let is_settled = at.has_result || at.handling == Handling::Suggested;
            is_settled && !at.is_fed_back
        }
    };
    if !is_open {
        return Err(Refusal::NotInState);
    }
    match part.mandate {
        Some(Mandate::Suspended) => Err(Refusal::MandateSuspended),
        Some(Mandate::Ended) => Err(Refusal::MandateEnded),
        Some(Mandate::Active) | None => Ok(()),
    }
}

/// Why a unit cannot be asked to answer by a day: the code of the field error. Within a year of the day it gets it.
#[must_use]
pub fn wrong_due(due_on: NaiveDate, handed_on: NaiveDate) -> Option<&'static str> {
    let last = handed_on.checked_add_months(Months::new(12));
    let is_within = due_on >= handed_on && Some(due_on) <= last;
    (!is_within).then_some("reception_due_out_of_range")
}

/// Why something cannot have happened on a day: the code of the field error. Not in the future, not before what led
/// to it.
#[must_use]
pub fn wrong_day(day: NaiveDate, from: NaiveDate, today: NaiveDate) -> Option<&'static str> {
    if day > today {
        return Some("future");
    }
    (day < from).then_some("reception_before")
}

/// What stands for a draft that was thrown away: with the unit that had it before, or open.
#[must_use]
pub const fn after_draft(had_unit: bool) -> Handling {
    match had_unit {
        true => Handling::HandedOver,
        false => Handling::Open,
    }
}

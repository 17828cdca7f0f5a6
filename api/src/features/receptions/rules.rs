//! What may be done to a reception, by whom, when (A3, A4). Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403), does the state allow
//! it (409), has its day come (409), is the deputy who acts in office (403, 代表法61).

use super::model::{ReceptionAction as Act, ReceptionStatus as Status};
use crate::features::congresses::Mandate;
use chrono::{Months, NaiveDate};

/// What the rules need to know of a reception.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Where it stands.
    pub status: Status,
    /// Its day.
    pub held_on: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// The station was closed.
    pub is_station_closed: bool,
}

/// The actor's part in a reception.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of its congress.
    pub is_office: bool,
    /// A deputy who is on duty.
    pub is_on_duty: bool,
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
    /// Its day has not come, or is not over.
    NotYet,
    /// Nothing is planned at a station that was closed.
    StationClosed,
    /// The deputy's mandate is suspended.
    MandateSuspended,
    /// The deputy is not in office.
    MandateEnded,
}

/// Whether an act is open to the actor now.
pub fn check(act: Act, at: &Snapshot, part: Part) -> Result<(), Refusal> {
    let is_record = matches!(act, Act::Attend | Act::Receive);
    let is_theirs = part.is_office || (is_record && part.is_on_duty);
    if !is_theirs {
        return Err(Refusal::NotYourTurn);
    }
    let is_open = match act {
        Act::Announce => at.status == Status::Planned,
        Act::Attend | Act::Receive => matches!(at.status, Status::Announced | Status::Held),
        Act::Edit | Act::Move | Act::Cancel | Act::Miss => {
            matches!(at.status, Status::Planned | Status::Announced)
        }
    };
    if !is_open {
        return Err(Refusal::NotInState);
    }
    if matches!(act, Act::Announce | Act::Move) && at.is_station_closed {
        return Err(Refusal::StationClosed);
    }
    let has_come = match act {
        Act::Attend | Act::Receive => at.held_on <= at.today,
        Act::Miss => at.held_on < at.today,
        Act::Edit | Act::Announce | Act::Move | Act::Cancel => true,
    };
    if !has_come {
        return Err(Refusal::NotYet);
    }
    match part.mandate {
        Some(Mandate::Suspended) => Err(Refusal::MandateSuspended),
        Some(Mandate::Ended) => Err(Refusal::MandateEnded),
        Some(Mandate::Active) | None => Ok(()),
    }
}

/// Whether residents were told later than the parameter `reception_notice_days` asks (A3).
#[must_use]
pub fn is_late(announced_on: NaiveDate, held_on: NaiveDate, days: i64) -> bool {
    (held_on - announced_on).num_days() < days
}

/// Why residents cannot have been told on a day: the code of the field error.
#[must_use]
pub fn wrong_notice_day(
    announced_on: NaiveDate,
    held_on: NaiveDate,
    today: NaiveDate,
) -> Option<&'static str> {
    if announced_on > today {
        return Some("future");
    }
    (announced_on > held_on).then_some("reception_notice_after")
}

/// Why a day cannot be that of a reception: the code of the field error. One year back, for those on paper, and ahead.
#[must_use]
pub fn wrong_day(day: NaiveDate, today: NaiveDate) -> Option<&'static str> {
    let year = Months::new(12);
    let from = today.checked_sub_months(year);
    let until = today.checked_add_months(year);
    let is_within = Some(day) >= from && Some(day) <= until;
    (!is_within).then_some("reception_day_out_of_range")
}

/// The last day on which residents are told in time.
#[must_use]
pub fn announce_by(held_on: NaiveDate, days: i64) -> NaiveDate {
    chrono::TimeDelta::try_days(days)
        .and_then(|days| held_on.checked_sub_signed(days))
        .unwrap_or(held_on)
}

/// Whether a deputy has been on duty as often as a year asks (A3: once or twice, a local rule).
#[must_use]
pub const fn is_reached(received: i64, minimum: i64) -> bool {
    received >= minimum
}

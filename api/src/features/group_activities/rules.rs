//! What may be done to an activity, by whom, when; and what is missing of it. Pure: no clock, no database.

use super::model::{GroupActivityAction as Act, GroupActivityStatus as Status, GroupActivityStep};
use crate::features::congresses::Mandate;
use chrono::{Datelike, NaiveDate};

/// The actor's part in an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of the congress, or leads one of the groups.
    pub is_theirs: bool,
    /// The mandate of the deputy who acts; none for others.
    pub mandate: Option<Mandate>,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Neither the office nor a leader of one of the groups.
    NotYourTurn,
    /// Not in this state.
    NotInState,
    /// The deputy's mandate is suspended.
    MandateSuspended,
    /// The deputy is not in office.
    MandateEnded,
}

/// Whether an act is open to the actor now: first whose part it is (403), then the state (409).
pub fn check(act: Act, status: Status, part: Part) -> Result<(), Refusal> {
    if !part.is_theirs {
        return Err(Refusal::NotYourTurn);
    }
    let is_open = match act {
        Act::Edit | Act::Cancel => status == Status::Planned,
        // Who came is corrected afterwards, too.
        Act::Attend | Act::Record => status != Status::Cancelled,
    };
    match part.mandate {
        _ if !is_open => Err(Refusal::NotInState),
        Some(Mandate::Suspended) => Err(Refusal::MandateSuspended),
        Some(Mandate::Ended) => Err(Refusal::MandateEnded),
        Some(Mandate::Active) | None => Ok(()),
    }
}

/// The quarter of a day, 1 to 4.
#[must_use]
pub fn quarter(day: NaiveDate) -> i32 {
    i32::try_from(day.month0() / 3 + 1).unwrap_or(1)
}

/// The steps that are not recorded, in their order (六步活动).
#[must_use]
pub fn missing(recorded: &[GroupActivityStep]) -> Vec<GroupActivityStep> {
    let all = GroupActivityStep::ALL.iter().copied();
    all.filter(|step| !recorded.contains(step)).collect()
}

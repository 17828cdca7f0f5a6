//! What may be done to an activity, by whom, when; and what is missing of it. Pure: no clock, no database.

use super::model::{GroupActivityAction as Act, GroupActivityStatus as Status, GroupActivityStep};
use chrono::{Datelike, NaiveDate};

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Neither the office nor a leader of one of the groups.
    NotYourTurn,
    /// Not in this state.
    NotInState,
}

/// Whether an act is open to the actor now: first whose part it is (403), then the state (409).
pub fn check(act: Act, status: Status, is_part: bool) -> Result<(), Refusal> {
    if !is_part {
        return Err(Refusal::NotYourTurn);
    }
    let is_open = match act {
        Act::Edit | Act::Cancel => status == Status::Planned,
        // Who came is corrected afterwards, too.
        Act::Attend | Act::Record => status != Status::Cancelled,
    };
    match is_open {
        true => Ok(()),
        false => Err(Refusal::NotInState),
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

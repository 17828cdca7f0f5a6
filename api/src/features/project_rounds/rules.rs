//! What may be done to a round, by whom, when; and how long ideas are asked for. Pure: no clock, no database.

use super::model::{ProjectRoundAction as Act, ProjectRoundStatus as Status};
use chrono::{Datelike, Days, NaiveDate};

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// For the office of the congress.
    NotYourTurn,
    /// Not in this state.
    NotInState,
}

/// What the rules need to know of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Where it stands.
    pub status: Status,
    /// Its projects were chosen.
    pub is_chosen: bool,
}

/// Whether an act is open to the actor now: first whose part it is (403), then the state (409).
pub fn check(act: Act, at: Snapshot, is_office: bool) -> Result<(), Refusal> {
    if !is_office {
        return Err(Refusal::NotYourTurn);
    }
    let Snapshot { status, is_chosen } = at;
    let is_open = match act {
        Act::Edit | Act::Open => status == Status::Preparing,
        Act::Extend | Act::End => status == Status::Soliciting,
        // What was voted on is not asked for again (V4).
        Act::Reopen => status == Status::Sorting && !is_chosen,
    };
    if is_open {
        Ok(())
    } else {
        Err(Refusal::NotInState)
    }
}

/// The days on which ideas are asked for, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first.
    pub from: NaiveDate,
    /// The last.
    pub until: NaiveDate,
}

/// What is wrong with a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodRefusal {
    /// Begins neither in the year of the projects nor in the one before.
    BeginsOutOfRange,
    /// Ends neither in the year of the projects nor in the one before.
    EndsOutOfRange,
    /// Ends before it begins.
    Backwards,
    /// Too short: the first possible last day.
    TooShort(NaiveDate),
}

/// The first possible last day of so many days (V2); the day it begins on is not counted (N5, 民法典201).
#[must_use]
pub fn first_possible_end(from: NaiveDate, min_days: u32) -> NaiveDate {
    from.checked_add_days(Days::new(u64::from(min_days)))
        .unwrap_or(from)
}

impl Period {
    /// Whether its days can be those of projects of a year.
    pub fn fits(&self, year: i32) -> Result<(), PeriodRefusal> {
        let years = year - 1..=year;
        if !years.contains(&self.from.year()) {
            return Err(PeriodRefusal::BeginsOutOfRange);
        }
        if !years.contains(&self.until.year()) {
            return Err(PeriodRefusal::EndsOutOfRange);
        }
        if self.until < self.from {
            return Err(PeriodRefusal::Backwards);
        }
        Ok(())
    }

    /// Whether it is long enough to be opened (V2).
    pub fn lasts(&self, min_days: u32) -> Result<(), PeriodRefusal> {
        let first = first_possible_end(self.from, min_days);
        if self.until < first {
            return Err(PeriodRefusal::TooShort(first));
        }
        Ok(())
    }

    /// Whether it lies in the third quarter of the year before that of the projects (V2).
    #[must_use]
    pub fn is_in_third_quarter(&self, year: i32) -> bool {
        [self.from, self.until]
            .iter()
            .all(|day| day.year() == year - 1 && (7..=9).contains(&day.month()))
    }
}

/// Whether ending it on a day takes a reason: before its last day.
#[must_use]
pub fn ends_early(on: NaiveDate, until: Option<NaiveDate>) -> bool {
    until.is_some_and(|until| on < until)
}

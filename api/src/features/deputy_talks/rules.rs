//! What may be done to a talk with a deputy, by whom, when (D14; S003: 约谈、通报、劝辞). Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403), does the state allow
//! it (409).

use super::model::{DeputyTalkAction as Act, DeputyTalkKind as Kind, DeputyTalkStatus as Status};
use chrono::{Months, NaiveDate};

/// What the rules need to know of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Where it stands.
    pub status: Status,
    /// Something is to be better.
    pub has_improvement: bool,
}

/// The actor's part in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of the congress.
    pub is_office: bool,
    /// The county, which looks at those of its towns.
    pub is_county: bool,
    /// The deputy it is held with.
    pub is_concerned: bool,
}

impl Part {
    /// Whether everything about it is for them; others only read a notice.
    #[must_use]
    pub const fn sees_all(self) -> bool {
        self.is_office || self.is_county || self.is_concerned
    }
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// Not in this state.
    NotInState,
    /// What is to be better was not looked at yet.
    Unchecked,
}

/// Whether an act is open to the actor now. A deputy whose mandate is suspended may still answer: it is about them.
pub fn check(act: Act, at: Snapshot, part: Part) -> Result<(), Refusal> {
    let is_theirs = match act {
        Act::Answer => part.is_concerned,
        Act::Edit | Act::Hold | Act::FollowUp | Act::Close | Act::Cancel => part.is_office,
    };
    if !is_theirs {
        return Err(Refusal::NotYourTurn);
    }
    let is_open = match act {
        Act::Edit | Act::Hold | Act::Cancel => at.status == Status::Planned,
        Act::FollowUp => at.status == Status::Held,
        Act::Answer | Act::Close => matches!(at.status, Status::Held | Status::FollowedUp),
    };
    if !is_open {
        return Err(Refusal::NotInState);
    }
    match act == Act::Close && at.status == Status::Held && at.has_improvement {
        true => Err(Refusal::Unchecked),
        false => Ok(()),
    }
}

/// Why a day cannot be that of a talk: the code of the field error. One year back, for what is on paper, and ahead.
#[must_use]
pub fn wrong_day(day: NaiveDate, today: NaiveDate) -> Option<&'static str> {
    let year = Months::new(12);
    let is_within =
        Some(day) >= today.checked_sub_months(year) && Some(day) <= today.checked_add_months(year);
    (!is_within).then_some("deputy_talk_day_out_of_range")
}

/// Why a talk cannot have been held on a day: within the last year, not in the future.
#[must_use]
pub fn wrong_held_day(day: NaiveDate, today: NaiveDate) -> Option<&'static str> {
    match day > today {
        true => Some("future"),
        false => wrong_day(day, today),
    }
}

/// Why it cannot be decided on a day to advise a deputy to resign: after the talk before it, not in the future.
#[must_use]
pub fn wrong_decision_day(
    day: NaiveDate,
    talked_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<&'static str> {
    if day > today {
        return Some("future");
    }
    let is_before = talked_on.is_some_and(|talked_on| day < talked_on);
    is_before.then_some("deputy_talk_decided_before_talk")
}

/// Whether enough talks were held before advice to resign (parameter `talks_before_resignation_advice`).
#[must_use]
pub const fn has_talked(held: i64, needed: i64) -> bool {
    held >= needed
}

/// Whether it counts as a talk before advice to resign: a talk that was held.
#[must_use]
pub const fn is_talk_before(kind: Kind, status: Status) -> bool {
    matches!(kind, Kind::Talk)
        && matches!(status, Status::Held | Status::FollowedUp | Status::Closed)
}

/// How many sessions missed without leave are a ground to end a mandate (D14, 代表法62(3)): fixed by the statute.
pub const SESSIONS_MISSED: usize = 2;

/// Whether so many are that ground.
#[must_use]
pub const fn is_ground(missed: usize) -> bool {
    missed >= SESSIONS_MISSED
}

//! What may be done to an entry, by whom, when. Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403), does the entry
//! allow it (409).

use super::model::DiaryEntryAction as Act;
use chrono::{Months, NaiveDate};

/// What the rules need to know of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Comes from a letter of a resident.
    pub is_letter: bool,
    /// A suggestion or an idea was made of it, or it was handed to the office.
    pub is_used: bool,
    /// The deputy whose diary it is asks.
    pub is_own: bool,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's diary.
    NotYourTurn,
    /// The matter of a letter is handled at the letter.
    OfLetter,
    /// Something was made of it.
    InUse,
}

/// Whether an act is open to the actor now.
pub fn check(act: Act, at: Snapshot) -> Result<(), Refusal> {
    if !at.is_own {
        return Err(Refusal::NotYourTurn);
    }
    match act {
        Act::Edit => Ok(()),
        _ if at.is_letter => Err(Refusal::OfLetter),
        _ if at.is_used => Err(Refusal::InUse),
        Act::Convert | Act::Propose | Act::Forward | Act::Delete => Ok(()),
    }
}

/// Why a day cannot be that of a meeting: the code of the field error. As far back as ten years, for diaries on paper.
#[must_use]
pub fn wrong_day(met_on: NaiveDate, today: NaiveDate) -> Option<&'static str> {
    if met_on > today {
        return Some("future");
    }
    let first = today.checked_sub_months(Months::new(120));
    (Some(met_on) < first).then_some("diary_day_out_of_range")
}

/// Why a day cannot be that on which to look again: not before the meeting, within two years of it.
#[must_use]
pub fn wrong_follow_up(met_on: NaiveDate, follow_up_on: NaiveDate) -> Option<&'static str> {
    let last = met_on.checked_add_months(Months::new(24));
    let is_within = follow_up_on >= met_on && Some(follow_up_on) <= last;
    (!is_within).then_some("diary_follow_up_out_of_range")
}

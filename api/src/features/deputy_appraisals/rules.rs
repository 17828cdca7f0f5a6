//! What may be done to an appraisal, by whom, when, and what comes of it (五好代表; domain 12/36). Pure: no clock, no
//! database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403), does the state allow it
//! (409), is it the time (409), is the deputy who acts in office (403, 代表法61).

use super::model::{
    DeputyAppraisalAction as Act, DeputyAppraisalOutcome as Outcome,
    DeputyAppraisalStatus as Status,
};
use crate::features::congresses::Mandate;
use chrono::{Months, NaiveDate};

/// What the rules need to know of an appraisal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Where it stands.
    pub status: Status,
    /// Until when deputies are asked to rate.
    pub due_on: NaiveDate,
    /// When they were reminded last.
    pub reminded_on: Option<NaiveDate>,
    /// Today.
    pub today: NaiveDate,
    /// How many may rate.
    pub raters: usize,
    /// How many have.
    pub rated: usize,
    /// By how many each deputy was rated at least.
    pub fewest: i64,
    /// The fewest of whom nobody's opinion follows from the result.
    pub minimum: i64,
}

/// The actor's part in an appraisal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of its congress.
    pub is_office: bool,
    /// For those on the roll: whether they have rated.
    pub has_rated: Option<bool>,
    /// The mandate of the deputy who acts, in the term of the appraisal; none for others.
    pub mandate: Option<Mandate>,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// Not in this state.
    NotInState,
    /// Its day is not over, and not all have rated.
    NotYet,
    /// A deputy was rated by so few that opinions follow from the result.
    TooFew,
    /// Rated already: one rating for each.
    AlreadyRated,
    /// Reminded today already, or all have rated.
    NobodyToRemind,
    /// The deputy's mandate is suspended.
    MandateSuspended,
    /// The deputy is not in office.
    MandateEnded,
}

/// Whether an act is open to the actor now.
pub fn check(act: Act, at: &Snapshot, part: Part) -> Result<(), Refusal> {
    let is_theirs = match act {
        Act::Rate => part.has_rated.is_some(),
        _ => part.is_office,
    };
    if !is_theirs {
        return Err(Refusal::NotYourTurn);
    }
    let is_open = match act {
        Act::Edit | Act::Begin => at.status == Status::Draft,
        Act::Rate | Act::Papers | Act::Remind | Act::Close => at.status == Status::Open,
        Act::Propose => matches!(at.status, Status::Closed | Status::Proposed),
        Act::Decide => at.status == Status::Proposed,
        Act::Cancel => !matches!(at.status, Status::Decided | Status::Cancelled),
    };
    if !is_open {
        return Err(Refusal::NotInState);
    }
    match act {
        Act::Remind if at.reminded_on == Some(at.today) || at.rated >= at.raters => {
            Err(Refusal::NobodyToRemind)
        }
        Act::Close if at.due_on >= at.today && at.rated < at.raters => Err(Refusal::NotYet),
        Act::Close if at.fewest < at.minimum => Err(Refusal::TooFew),
        Act::Rate if part.has_rated == Some(true) => Err(Refusal::AlreadyRated),
        Act::Rate => in_office(part.mandate),
        _ => Ok(()),
    }
}

fn in_office(mandate: Option<Mandate>) -> Result<(), Refusal> {
    match mandate {
        Some(Mandate::Active) => Ok(()),
        Some(Mandate::Suspended) => Err(Refusal::MandateSuspended),
        Some(Mandate::Ended) | None => Err(Refusal::MandateEnded),
    }
}

/// Whether an item reaches the share: of all who rated the deputy, those who did not find them good in it included
/// (N1: exactly the share is enough; N7: whoever says nothing is not in favour).
#[must_use]
pub const fn is_reached(good: i64, sheets: i64, share_percent: i64) -> bool {
    sheets > 0 && good * 100 >= sheets * share_percent
}

/// Of a hundred, rounded down.
#[must_use]
pub const fn percent(part: i64, of: i64) -> i64 {
    if of > 0 { part * 100 / of } else { 0 }
}

/// What comes of it for a deputy: five-good when every item reaches the share (domain 12/36). Who is not in office or
/// suspended at closing has no result (D13).
#[must_use]
pub fn outcome(is_active: bool, goods: &[i64], sheets: i64, share_percent: i64) -> Outcome {
    if !is_active {
        return Outcome::LeftOut;
    }
    let all = goods
        .iter()
        .all(|good| is_reached(*good, sheets, share_percent));
    match all && !goods.is_empty() {
        true => Outcome::FiveGood,
        false => Outcome::NotReached,
    }
}

/// Why deputies cannot be asked to rate until a day: the code of the field error.
#[must_use]
pub fn wrong_due(due_on: NaiveDate, today: NaiveDate) -> Option<&'static str> {
    let last = today.checked_add_months(Months::new(12));
    let is_within = due_on >= today && Some(due_on) <= last;
    (!is_within).then_some("appraisal_due_out_of_range")
}

/// Why it cannot have been decided on a day.
#[must_use]
pub fn wrong_decision(
    day: NaiveDate,
    closed_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<&'static str> {
    if day > today {
        return Some("future");
    }
    (Some(day) < closed_on).then_some("appraisal_decided_before")
}

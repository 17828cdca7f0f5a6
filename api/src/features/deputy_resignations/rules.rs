//! What may be done to a resignation, by whom, when, and by how many votes it is accepted (D11, 选举法55). Pure: no
//! clock, no database.

use super::model::{DeputyResignationAction as Act, DeputyResignationStatus as Status};
use crate::features::congresses::CongressLevel;
use crate::features::counting::{Base, Threshold, VotingRule};
use crate::features::meetings::model::MeetingKind;
use chrono::{Months, NaiveDate};
use std::borrow::Cow;

/// The actor's part in a resignation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of the congress.
    pub is_office: bool,
    /// The deputy who resigns.
    pub is_own: bool,
    /// It was handed in on paper, so the office takes it back too.
    pub is_on_paper: bool,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// Not in this state.
    NotInState,
}

/// Whether an act is open to the actor now. A deputy whose mandate is suspended may resign and take it back: it gives
/// up the mandate, it does not exercise it (代表法61).
pub fn check(act: Act, status: Status, part: Part) -> Result<(), Refusal> {
    let is_theirs = match act {
        Act::Attach => part.is_own || part.is_office,
        Act::Withdraw => part.is_own || (part.is_office && part.is_on_paper),
        Act::Forward | Act::Vote | Act::Announce => part.is_office,
    };
    if !is_theirs {
        return Err(Refusal::NotYourTurn);
    }
    let is_open = match act {
        Act::Attach | Act::Withdraw | Act::Forward => {
            matches!(status, Status::Submitted | Status::Put)
        }
        Act::Vote => status == Status::Put,
        Act::Announce => status == Status::Accepted,
    };
    match is_open {
        true => Ok(()),
        false => Err(Refusal::NotInState),
    }
}

/// The meeting that accepts it: the congress of a township, the standing committee of a county (选举法55).
#[must_use]
pub const fn accepting(level: CongressLevel) -> MeetingKind {
    match level {
        CongressLevel::Township => MeetingKind::CongressSession,
        CongressLevel::County => MeetingKind::StandingCommitteeMeeting,
    }
}

/// The majority that accepts it: of all deputies of a township, of all members of a standing committee (选举法55).
#[must_use]
pub const fn majority(level: CongressLevel) -> VotingRule {
    VotingRule {
        threshold: Threshold::Majority,
        base: match level {
            CongressLevel::Township => Base::AllDeputies,
            CongressLevel::County => Base::AllMembers,
        },
        article: Cow::Borrowed("选举法第五十五条"),
    }
}

/// Why a statement cannot bear a day: not in the future, not older than a year.
#[must_use]
pub fn wrong_statement_day(day: NaiveDate, today: NaiveDate) -> Option<&'static str> {
    if day > today {
        return Some("future");
    }
    let year_ago = today.checked_sub_months(Months::new(12));
    (Some(day) < year_ago).then_some("deputy_resignation_day_too_old")
}

/// Why it cannot have been voted on or announced on a day: after the statement, or the vote, and not in the future.
#[must_use]
pub fn wrong_later_day(day: NaiveDate, after: NaiveDate, today: NaiveDate) -> Option<&'static str> {
    match day > today {
        true => Some("future"),
        false => (day < after).then_some("deputy_resignation_day_too_early"),
    }
}

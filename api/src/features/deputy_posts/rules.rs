//! What may be done to a post or a holding, by whom (domain 12, row 32). Pure: no clock, no database.

use super::model::{
    DeputyPostAction as Act, DeputyPostHoldingAction as HoldingAct, DeputyPostStatus as Status,
};
use chrono::NaiveDate;

/// What the rules need to know of a post and of who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PostAt {
    /// The post was closed.
    pub is_closed: bool,
    /// As many hold it as may.
    pub is_full: bool,
    /// Who asks works for the office of the congress.
    pub is_office: bool,
    /// Who asks sits in the congress.
    pub is_seated: bool,
    /// Who asks is suspended there (代表法61).
    pub is_suspended: bool,
    /// Who asks holds the post or has asked for it.
    pub is_holder: bool,
}

/// What the rules need to know of a holding and of who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HoldingAt {
    /// Where it stands.
    pub status: Status,
    /// Who asks works for the office of the congress.
    pub is_office: bool,
    /// Who asks is the deputy.
    pub is_own: bool,
    /// The deputy is suspended (代表法61).
    pub is_suspended: bool,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// The deputy is suspended.
    Suspended,
    /// The post was closed.
    Closed,
    /// Held or asked for already.
    Holder,
    /// As many hold it as may.
    Full,
    /// Not in this state.
    NotInState,
}

/// Whether an act on a post is open to the actor now: whose part it is (403), then the state (409).
pub fn check(act: Act, at: PostAt) -> Result<(), Refusal> {
    let is_part = match act {
        Act::Edit | Act::Close | Act::Publish | Act::Assign => at.is_office,
        Act::Claim => at.is_seated,
    };
    if !is_part {
        return Err(Refusal::NotYourTurn);
    }
    if act == Act::Claim && at.is_suspended {
        return Err(Refusal::Suspended);
    }
    if at.is_closed {
        return Err(Refusal::Closed);
    }
    if act == Act::Claim && at.is_holder {
        return Err(Refusal::Holder);
    }
    match matches!(act, Act::Claim | Act::Assign) && at.is_full {
        true => Err(Refusal::Full),
        false => Ok(()),
    }
}

/// Whether an act on a holding is open to the actor now.
pub fn check_holding(act: HoldingAct, at: HoldingAt) -> Result<(), Refusal> {
    let is_part = match act {
        // Nobody judges their own claim.
        HoldingAct::Decide => at.is_office && !at.is_own,
        // A claim is the deputy's own to take back; the office says no to it with a decision.
        HoldingAct::End => at.is_own || (at.is_office && at.status != Status::Claimed),
        HoldingAct::Record => at.is_own || at.is_office,
    };
    if !is_part {
        return Err(Refusal::NotYourTurn);
    }
    // The office may still end it and enter what was done before.
    if at.is_suspended && (at.is_own || act == HoldingAct::Decide) {
        return Err(Refusal::Suspended);
    }
    let is_open = match act {
        HoldingAct::Decide => at.status == Status::Claimed,
        HoldingAct::End => matches!(at.status, Status::Claimed | Status::Held),
        HoldingAct::Record => matches!(at.status, Status::Held | Status::Ended),
    };
    match is_open {
        true => Ok(()),
        false => Err(Refusal::NotInState),
    }
}

/// Why a holding cannot run from one day to another: the field and the code of its error.
#[must_use]
pub fn wrong_days(
    (from, to): (NaiveDate, Option<NaiveDate>),
    post_from: NaiveDate,
    today: NaiveDate,
) -> Option<(&'static str, &'static str)> {
    if from < post_from {
        return Some(("/starts_on", "deputy_post_before_post"));
    }
    if from > today.max(post_from) {
        return Some(("/starts_on", "future"));
    }
    to.is_some_and(|last| last < from)
        .then_some(("/ends_on", "deputy_post_before_start"))
}

/// Why something cannot have been done in a post on a day: the code of the field error.
#[must_use]
pub fn wrong_day(
    day: NaiveDate,
    (from, to): (NaiveDate, Option<NaiveDate>),
    today: NaiveDate,
) -> Option<&'static str> {
    if day > today {
        return Some("future");
    }
    let is_outside = day < from || to.is_some_and(|last| day > last);
    is_outside.then_some("deputy_post_not_held_then")
}

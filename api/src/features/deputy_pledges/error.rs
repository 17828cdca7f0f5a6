//! Problem codes of pledges, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::features::congresses;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "deputy_pledge_not_your_turn";
    /// The deputy has a pledge for that year.
    TWICE = 409 "deputy_pledge_twice";
    /// Its year has not begun.
    NOT_BEGUN = 409 "deputy_pledge_not_begun";
    /// The pledge is not in a state that allows this.
    NOT_IN_STATE = 409 "deputy_pledge_not_in_state";
    /// Everybody has pledged.
    NONE_MISSING = 409 "deputy_pledge_none_missing";
    /// Reminded today already.
    REMINDED = 409 "deputy_pledge_reminded";
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
            Refusal::Suspended => congresses::error::MANDATE_SUSPENDED.problem(),
            Refusal::NotBegun => NOT_BEGUN.problem(),
            Refusal::NotInState => NOT_IN_STATE.problem(),
        }
    }
}

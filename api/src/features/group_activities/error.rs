//! Problem codes of activities of deputy groups, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::features::congresses;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "group_activity_not_your_turn";
    /// The activity is not in a state that allows this.
    NOT_IN_STATE = 409 "group_activity_not_in_state";
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
            Refusal::NotInState => NOT_IN_STATE.problem(),
            Refusal::MandateSuspended => congresses::error::MANDATE_SUSPENDED.problem(),
            Refusal::MandateEnded => congresses::error::MANDATE_ENDED.problem(),
        }
    }
}

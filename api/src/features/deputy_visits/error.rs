//! Problem codes of visits, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::features::congresses;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "deputy_visit_not_your_turn";
    /// Not in a state that allows this.
    NOT_IN_STATE = 409 "deputy_visit_not_in_state";
    /// Its day has not come.
    NOT_YET = 409 "deputy_visit_not_yet";
    /// The unit has asked for another day once.
    MOVED_ONCE = 409 "deputy_visit_moved_once";
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
            Refusal::NotInState => NOT_IN_STATE.problem(),
            Refusal::NotYet => NOT_YET.problem(),
            Refusal::MovedOnce => MOVED_ONCE.problem(),
            Refusal::MandateSuspended => congresses::error::MANDATE_SUSPENDED.problem(),
            Refusal::MandateEnded => congresses::error::MANDATE_ENDED.problem(),
        }
    }
}

//! Problem codes of resignations, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "deputy_resignation_not_your_turn";
    /// It is not in a state that allows this.
    NOT_IN_STATE = 409 "deputy_resignation_not_in_state";
    /// The deputy has a resignation that is not decided.
    PENDING = 409 "deputy_resignation_pending";
    /// The mandate has ended meanwhile.
    MANDATE_OVER = 409 "deputy_resignation_mandate_over";
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
            Refusal::NotInState => NOT_IN_STATE.problem(),
        }
    }
}

//! Problem codes of talks with deputies, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "deputy_talk_not_your_turn";
    /// It is not in a state that allows this.
    NOT_IN_STATE = 409 "deputy_talk_not_in_state";
    /// What is to be better was not looked at yet.
    NOT_CHECKED = 409 "deputy_talk_not_checked";
    /// Advice to resign needs earlier talks.
    TALK_BEFORE = 409 "deputy_talk_needed_before";
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
            Refusal::NotInState => NOT_IN_STATE.problem(),
            Refusal::Unchecked => NOT_CHECKED.problem(),
        }
    }
}

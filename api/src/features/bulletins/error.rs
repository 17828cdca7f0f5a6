//! Problem codes of bulletins, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::features::congresses;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "bulletin_not_your_turn";
    /// The bulletin is not in a state that allows this.
    NOT_IN_STATE = 409 "bulletin_not_in_state";
    /// They were reminded today.
    REMINDED = 409 "bulletin_reminded_today";
    /// Everybody has read it.
    ALL_READ = 409 "bulletin_all_read";
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
            Refusal::NotInState => NOT_IN_STATE.problem(),
            Refusal::RemindedToday => REMINDED.problem(),
            Refusal::AllRead => ALL_READ.problem(),
            Refusal::MandateSuspended => congresses::error::MANDATE_SUSPENDED.problem(),
            Refusal::MandateEnded => congresses::error::MANDATE_ENDED.problem(),
        }
    }
}

//! Problem codes of commendations, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "award_not_your_turn";
    /// The honour was taken back: nothing of it changes any more.
    WITHDRAWN = 409 "award_withdrawn";
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
            Refusal::Withdrawn => WITHDRAWN.problem(),
        }
    }
}

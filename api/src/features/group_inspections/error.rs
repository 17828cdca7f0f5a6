//! Problem codes of looks at groups, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "group_inspection_not_your_turn";
    /// Nothing was answered yet.
    NOT_ANSWERED = 409 "group_inspection_not_answered";
    /// Nothing is open.
    CLOSED = 409 "group_inspection_closed";
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
            Refusal::NotAnswered => NOT_ANSWERED.problem(),
            Refusal::Closed => CLOSED.problem(),
        }
    }
}

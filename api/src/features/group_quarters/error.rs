//! Problem codes of quarters of groups, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::features::congresses;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "group_quarter_not_your_turn";
    /// No correction plan is due, or it was taken.
    NOT_IN_STATE = 409 "group_quarter_not_in_state";
    /// The quarter is closed.
    CLOSED = 409 "group_quarter_closed";
    /// The quarter before is not closed: `year`, `quarter`.
    ORDER = 409 "group_quarter_order";
    /// The congress had no group in the quarter.
    NO_GROUPS = 409 "group_quarter_no_groups";
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

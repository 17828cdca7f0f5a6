//! Problem codes of deputy groups, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::features::congresses;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "deputy_group_not_your_turn";
    /// The group was dissolved.
    DISSOLVED = 409 "deputy_group_dissolved";
    /// The congress has a group of this name.
    NAME_TAKEN = 409 "deputy_group_name_taken";
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
            Refusal::Dissolved => DISSOLVED.problem(),
            Refusal::MandateSuspended => congresses::error::MANDATE_SUSPENDED.problem(),
            Refusal::MandateEnded => congresses::error::MANDATE_ENDED.problem(),
        }
    }
}

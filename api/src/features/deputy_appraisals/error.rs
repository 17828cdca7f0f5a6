//! Problem codes of appraisals, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::features::congresses;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "deputy_appraisal_not_your_turn";
    /// The appraisal is not in a state that allows this.
    NOT_IN_STATE = 409 "deputy_appraisal_not_in_state";
    /// Its day is not over, and not all have rated.
    NOT_YET = 409 "deputy_appraisal_not_yet";
    /// So few rate that opinions would follow from the result.
    TOO_FEW = 409 "deputy_appraisal_too_few";
    /// Rated already.
    ALREADY_RATED = 409 "deputy_appraisal_already_rated";
    /// Reminded today already, or all have rated.
    NOBODY_TO_REMIND = 409 "deputy_appraisal_nobody_to_remind";
    /// The congress has an appraisal of this year.
    YEAR_TAKEN = 409 "deputy_appraisal_year_taken";
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
            Refusal::NotInState => NOT_IN_STATE.problem(),
            Refusal::NotYet => NOT_YET.problem(),
            Refusal::TooFew => TOO_FEW.problem(),
            Refusal::AlreadyRated => ALREADY_RATED.problem(),
            Refusal::NobodyToRemind => NOBODY_TO_REMIND.problem(),
            Refusal::MandateSuspended => congresses::error::MANDATE_SUSPENDED.problem(),
            Refusal::MandateEnded => congresses::error::MANDATE_ENDED.problem(),
        }
    }
}

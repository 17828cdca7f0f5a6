//! Problem codes of reports of enforcing organs, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "custody_report_not_your_turn";
    /// It is not in a state that allows this.
    NOT_IN_STATE = 409 "custody_report_not_in_state";
    /// Consent was not given yet.
    WITHOUT_CONSENT = 409 "custody_report_without_consent";
    /// The mandate has ended.
    MANDATE_OVER = 409 "custody_report_mandate_over";
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
            Refusal::NotInState => NOT_IN_STATE.problem(),
            Refusal::WithoutConsent => WITHOUT_CONSENT.problem(),
        }
    }
}

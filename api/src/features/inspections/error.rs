//! Problem codes of inspections, and how a refusal of the rules becomes one.

use super::rules::{Refusal, Snapshot};
use crate::features::congresses::error as congress;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

crate::platform::http::codes! {
    /// Somebody else's part in this inspection.
    NOT_YOUR_TURN = 403 "inspection_not_your_turn";
    /// The inspection is not in a state that allows this.
    NOT_IN_STATE = 409 "inspection_not_in_state";
    /// There is no report to hand over (代表法31).
    REPORT_MISSING = 409 "inspection_report_missing";
    /// The unit has answered.
    ALREADY_ANSWERED = 409 "inspection_already_answered";
    /// Oral opinions name it as their occasion.
    HAS_OPINIONS = 409 "inspection_has_opinions";
}

/// A refusal as a problem with what it takes to understand it.
#[must_use]
pub(super) fn problem(refusal: Refusal, at: &Snapshot, locale: Locale) -> Problem {
    let word = |key: String| text(locale, &key, &Params::new());
    let base = match refusal {
        Refusal::NotYourTurn(party) => {
            NOT_YOUR_TURN.with("who", word(format!("inspections.party.{}", party.as_str())))
        }
        Refusal::NotInState => NOT_IN_STATE.problem(),
        Refusal::MandateSuspended => congress::MANDATE_SUSPENDED.problem(),
        Refusal::MandateEnded => congress::MANDATE_ENDED.problem(),
        Refusal::ReportMissing => REPORT_MISSING.problem(),
        Refusal::AlreadyAnswered => ALREADY_ANSWERED.problem(),
    };
    base.with("status", at.status.as_str()).with(
        "status_name",
        word(format!("inspections.status.{}", at.status)),
    )
}

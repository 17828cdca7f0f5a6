//! Problem codes of decisions, and how a refusal of the rules becomes one.

use super::rules::{Refusal, Snapshot};
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

crate::platform::http::codes! {
    /// Somebody else's part in this decision.
    NOT_YOUR_TURN = 403 "decision_not_your_turn";
    /// The decision is not in a state that allows this.
    NOT_IN_STATE = 409 "decision_not_in_state";
    /// The unit has reported.
    ALREADY_REPORTED = 409 "decision_already_reported";
    /// It was published.
    ALREADY_PUBLISHED = 409 "decision_already_published";
    /// It is published before it is filed (M13).
    NOT_PUBLISHED = 409 "decision_not_published";
    /// Nothing of this kind is filed there.
    NOTHING_TO_FILE = 409 "decision_nothing_to_file";
    /// It was filed.
    ALREADY_FILED = 409 "decision_already_filed";
    /// It is adopted by a vote that was not announced as passed.
    NOT_PASSED = 409 "decision_not_passed";
    /// No report waits to be judged.
    NOTHING_TO_JUDGE = 409 "decision_nothing_to_judge";
    /// The body is not content with every report yet.
    NOT_ACCEPTED = 409 "decision_not_accepted";
    /// A deliberation opinion is handed over before it is closed.
    NOT_HANDED_OVER = 409 "decision_not_handed_over";
}

/// A refusal as a problem with what it takes to understand it.
#[must_use]
pub(super) fn problem(refusal: Refusal, at: &Snapshot, locale: Locale) -> Problem {
    let word = |key: String| text(locale, &key, &Params::new());
    let base = match refusal {
        Refusal::NotYourTurn(party) => {
            NOT_YOUR_TURN.with("who", word(format!("decisions.party.{}", party.as_str())))
        }
        Refusal::NotInState => NOT_IN_STATE.problem(),
        Refusal::NotPassed => NOT_PASSED.problem(),
        Refusal::AlreadyReported => ALREADY_REPORTED.problem(),
        Refusal::AlreadyPublished => ALREADY_PUBLISHED.problem(),
        Refusal::NotPublished => NOT_PUBLISHED.problem(),
        Refusal::NothingToFile => NOTHING_TO_FILE.problem(),
        Refusal::AlreadyFiled => ALREADY_FILED.problem(),
        Refusal::NothingToJudge => NOTHING_TO_JUDGE.problem(),
        Refusal::NotAccepted => NOT_ACCEPTED.problem(),
        Refusal::NotHandedOver => NOT_HANDED_OVER.problem(),
    };
    base.with("status", at.status.as_str()).with(
        "status_name",
        word(format!("decisions.status.{}", at.status)),
    )
}

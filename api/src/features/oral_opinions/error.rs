//! Problem codes of oral opinions, and how a refusal of the rules becomes one.

use super::rules::{Refusal, Snapshot};
use crate::features::congresses::error as congress;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

crate::platform::http::codes! {
    /// Somebody else's part in this oral opinion.
    NOT_YOUR_TURN = 403 "oral_opinion_not_your_turn";
    /// The oral opinion is not in a state that allows this.
    NOT_IN_STATE = 409 "oral_opinion_not_in_state";
}

/// A refusal as a problem with what it takes to understand it.
#[must_use]
pub(super) fn problem(refusal: Refusal, at: &Snapshot, locale: Locale) -> Problem {
    let word = |key: String| text(locale, &key, &Params::new());
    let base = match refusal {
        Refusal::NotYourTurn(party) => NOT_YOUR_TURN.with(
            "who",
            word(format!("oral_opinions.party.{}", party.as_str())),
        ),
        Refusal::NotInState => NOT_IN_STATE.problem(),
        Refusal::MandateSuspended => congress::MANDATE_SUSPENDED.problem(),
        Refusal::MandateEnded => congress::MANDATE_ENDED.problem(),
    };
    base.with("status", at.status.as_str()).with(
        "status_name",
        word(format!("oral_opinions.status.{}", at.status)),
    )
}

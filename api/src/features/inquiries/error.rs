//! Problem codes of inquiries, and how a refusal of the rules becomes one.

use super::rules::{Refusal, Snapshot};
use crate::features::congresses::error as congress;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

crate::platform::http::codes! {
    /// Somebody else's part in this inquiry.
    NOT_YOUR_TURN = 403 "inquiry_not_your_turn";
    /// The inquiry is not in a state that allows this.
    NOT_IN_STATE = 409 "inquiry_not_in_state";
    /// Too few deputies have signed (组织法24).
    SIGNATURES_MISSING = 409 "inquiry_signatures_missing";
    /// The office has been asked to note signatures on paper already.
    ALREADY_ON_PAPER = 409 "inquiry_already_on_paper";
    /// The deputy has rated this answer.
    ALREADY_RATED = 409 "inquiry_already_rated";
    /// Fewer than half of those who signed are dissatisfied (代表法20).
    TOO_FEW_DISSATISFIED = 409 "inquiry_too_few_dissatisfied";
    /// At least half are dissatisfied; only the lead may leave it at that (代表法20).
    HALF_DISSATISFIED = 409 "inquiry_half_dissatisfied";
}

/// The article that says how many must sign.
pub(super) const ARTICLE: &str = "地方组织法第二十四条";

/// The article on another answer.
pub(super) const AGAIN_ARTICLE: &str = "代表法第二十条";

/// A refusal as a problem with what it takes to understand it.
#[must_use]
pub(super) fn problem(refusal: Refusal, at: &Snapshot, locale: Locale) -> Problem {
    let word = |key: String| text(locale, &key, &Params::new());
    let base = match refusal {
        Refusal::NotYourTurn(party) => {
            NOT_YOUR_TURN.with("who", word(format!("inquiries.party.{}", party.as_str())))
        }
        Refusal::NotInState => NOT_IN_STATE.problem(),
        Refusal::AlreadyOnPaper => ALREADY_ON_PAPER.problem(),
        Refusal::MandateSuspended => congress::MANDATE_SUSPENDED.problem(),
        Refusal::MandateEnded => congress::MANDATE_ENDED.problem(),
        Refusal::SignaturesMissing => SIGNATURES_MISSING
            .with("signed", at.signed)
            .with("required", at.required)
            .with("missing", at.required.saturating_sub(at.signed))
            .with("article", ARTICLE),
        Refusal::AlreadyRated => ALREADY_RATED.problem(),
        Refusal::TooFewDissatisfied => TOO_FEW_DISSATISFIED
            .with("dissatisfied", at.dissatisfied)
            .with("proposers", at.proposers)
            .with("needed", at.needed())
            .with("article", AGAIN_ARTICLE),
        Refusal::HalfDissatisfied => HALF_DISSATISFIED.with("article", AGAIN_ARTICLE),
    };
    base.with("status", at.status.as_str()).with(
        "status_name",
        word(format!("inquiries.status.{}", at.status)),
    )
}

//! Problem codes of rounds, and how a refusal of the rules becomes one.

use super::model::ProjectRoundStatus;
use super::rules::Refusal;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

crate::platform::http::codes! {
    /// It is for the office of the congress.
    NOT_YOUR_TURN = 403 "project_round_not_your_turn";
    /// The round is not in a state that allows this.
    NOT_IN_STATE = 409 "project_round_not_in_state";
    /// The congress has a round for this year.
    YEAR_TAKEN = 409 "project_round_year_taken";
}

/// A refusal as a problem with what it takes to understand it.
#[must_use]
pub(super) fn problem(refusal: Refusal, status: ProjectRoundStatus, locale: Locale) -> Problem {
    let base = match refusal {
        Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
        Refusal::NotInState => NOT_IN_STATE.problem(),
    };
    let key = format!("project_rounds.status.{status}");
    base.with("status", status.as_str())
        .with("status_name", text(locale, &key, &Params::new()))
}

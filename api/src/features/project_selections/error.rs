//! Problem codes of the choice among projects, and how a refusal of the rules becomes one.

use super::model::{ProjectSelectionStatus, ProjectVoteStage};
use super::rules::Refusal;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

crate::platform::http::codes! {
    /// It is for the office of the congress.
    NOT_YOUR_TURN = 403 "project_selection_not_your_turn";
    /// The choice is not in a state that allows this.
    NOT_IN_STATE = 409 "project_selection_not_in_state";
    /// The round has a voting method.
    ROUND_TAKEN = 409 "project_selection_round_taken";
    /// The round still asks for ideas (V4).
    STILL_SOLICITING = 409 "project_selection_still_soliciting";
    /// Not enough candidates: more must stand on the paper than are chosen (V7).
    NO_SURPLUS = 409 "project_selection_no_surplus";
    /// A candidate cannot be put to the vote as it is.
    CANDIDATE_NOT_READY = 409 "project_selection_candidate_not_ready";
    /// The vote is not over (V8).
    NOT_SETTLED = 409 "project_selection_not_settled";
}

fn word(locale: Locale, key: &str) -> String {
    text(locale, &format!("project_selections.{key}"), &Params::new())
}

/// A refusal as a problem with what it takes to understand it.
#[must_use]
pub(super) fn problem(refusal: Refusal, status: ProjectSelectionStatus, locale: Locale) -> Problem {
    let base = match refusal {
        Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
        Refusal::NotInState => NOT_IN_STATE.problem(),
        Refusal::StillSoliciting => STILL_SOLICITING.problem(),
    };
    base.with("status", status.as_str())
        .with("status_name", word(locale, &format!("status.{status}")))
}

/// The vote is not over: what is still to be done.
#[must_use]
pub(super) fn not_settled(stage: ProjectVoteStage, locale: Locale) -> Problem {
    NOT_SETTLED
        .with("stage", stage.as_str())
        .with("next", word(locale, &format!("next.{stage}")))
}

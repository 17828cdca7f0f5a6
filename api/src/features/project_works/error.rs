//! Problem codes of carrying out projects, and how a refusal of the rules becomes one.

use super::model::ProjectWorkStatus;
use super::rules::Refusal;
use crate::features::congresses::CongressLevel;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

crate::platform::http::codes! {
    /// It is for the unit, the office of the congress, or its deputies.
    NOT_YOUR_TURN = 403 "project_work_not_your_turn";
    /// It is not in a state that allows this.
    NOT_IN_STATE = 409 "project_work_not_in_state";
    /// The congress has not chosen the project.
    NOT_SELECTED = 409 "project_not_selected";
    /// The project has a plan already.
    EXISTS = 409 "project_work_exists";
    /// Something is missing in the plan (V5).
    NOT_READY = 409 "project_work_not_ready";
    /// The congress or the standing committee decides it (V10; 陕西18).
    NEEDS_DECISION = 409 "project_change_needs_decision";
    /// It is done already.
    MILESTONE_DONE = 409 "project_milestone_done";
    /// It is rectified already.
    PROBLEM_RECTIFIED = 409 "project_problem_rectified";
    /// The checkpoint is closed.
    CHECKPOINT_CLOSED = 409 "project_checkpoint_closed";
    /// Questions of deputies wait for an answer.
    QUESTIONS_OPEN = 409 "project_questions_open";
    /// The question is answered already.
    QUESTION_ANSWERED = 409 "project_question_answered";
}

/// A refusal as a problem with what it takes to understand it.
#[must_use]
pub(super) fn problem(refusal: Refusal, status: ProjectWorkStatus, locale: Locale) -> Problem {
    let base = match refusal {
        Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
        Refusal::NotInState => NOT_IN_STATE.problem(),
    };
    let name = word(locale, &format!("status.{status}"));
    base.with("status", status.as_str())
        .with("status_name", name)
}

/// Which body decides it, and why it must.
#[must_use]
pub(super) fn needs_decision(level: CongressLevel, why: &str, locale: Locale) -> Problem {
    let body = word(locale, &format!("body.{level}"));
    NEEDS_DECISION.with("body", body).with("why", why)
}

/// A word of this feature.
#[must_use]
pub(super) fn word(locale: Locale, key: &str) -> String {
    text(locale, &format!("project_works.{key}"), &Params::new())
}

//! Problem codes of projects, and how a refusal of the rules becomes one.

use super::model::ProjectStatus;
use super::rules::Refusal;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

crate::platform::http::codes! {
    /// It is for the office of the congress, or for its deputies.
    NOT_YOUR_TURN = 403 "project_not_your_turn";
    /// The project is not in a state that allows this.
    NOT_IN_STATE = 409 "project_not_in_state";
    /// Something keeps it off the list of candidates (V3, V5).
    NOT_READY = 409 "project_not_ready";
}

/// A refusal as a problem with what it takes to understand it.
#[must_use]
pub(super) fn problem(refusal: Refusal, status: ProjectStatus, locale: Locale) -> Problem {
    let base = match refusal {
        Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
        Refusal::NotInState => NOT_IN_STATE.problem(),
    };
    base.with("status", status.as_str())
        .with("status_name", status_name(status, locale))
}

/// A state in words.
#[must_use]
pub(super) fn status_name(status: ProjectStatus, locale: Locale) -> String {
    text(locale, &format!("projects.status.{status}"), &Params::new())
}

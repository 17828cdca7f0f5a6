//! Problem codes of ideas, and how a refusal of the rules becomes one.

use super::model::ProjectIdeaStatus;
use super::rules::Refusal;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "project_idea_not_your_turn";
    /// The idea is not in a state that allows this.
    NOT_IN_STATE = 409 "project_idea_not_in_state";
}

/// A refusal as a problem with what it takes to understand it.
#[must_use]
pub(super) fn problem(refusal: Refusal, status: ProjectIdeaStatus, locale: Locale) -> Problem {
    let base = match refusal {
        Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
        Refusal::NotInState => NOT_IN_STATE.problem(),
    };
    base.with("status", status.as_str())
        .with("status_name", status_name(status, locale))
}

/// A state in words.
#[must_use]
pub(super) fn status_name(status: ProjectIdeaStatus, locale: Locale) -> String {
    let key = format!("project_ideas.status.{status}");
    text(locale, &key, &Params::new())
}

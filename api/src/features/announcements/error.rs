//! Problem codes of announcements, and how a refusal of the rules becomes one.

use super::model::AnnouncementStatus;
use super::rules::Refusal;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

crate::platform::http::codes! {
    /// It is for the office of the congress.
    NOT_YOURS = 403 "announcement_not_yours";
    /// The announcement is not in a state that allows this.
    NOT_IN_STATE = 409 "announcement_not_in_state";
    /// The result was not announced, or the decision not adopted yet.
    TOO_EARLY = 409 "announcement_too_early";
    /// Nobody was elected, nothing was passed: there is nothing to announce.
    NOTHING_TO_TELL = 409 "announcement_nothing_to_tell";
    /// Another announcement stands for the same occasion.
    TAKEN = 409 "announcement_taken";
}

/// A refusal as a problem with what it takes to understand it.
#[must_use]
pub(super) fn problem(refusal: Refusal, status: AnnouncementStatus, locale: Locale) -> Problem {
    let base = match refusal {
        Refusal::NotYours => NOT_YOURS.problem(),
        Refusal::NotInState => NOT_IN_STATE.problem(),
    };
    let key = format!("announcements.status.{status}");
    base.with("status", status.as_str())
        .with("status_name", text(locale, &key, &Params::new()))
}

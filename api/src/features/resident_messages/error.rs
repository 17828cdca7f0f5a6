//! Problem codes of messages of residents, and how a refusal of the rules becomes one.

use super::model::ResidentMessageStatus;
use super::rules::Refusal;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "resident_message_not_your_turn";
    /// The message is not in a state that allows this.
    NOT_IN_STATE = 409 "resident_message_not_in_state";
    /// A picture comes too late: the office has decided, or it was sent long ago.
    PICTURE_LATE = 409 "resident_picture_late";
    /// It has a picture.
    PICTURE_THERE = 409 "resident_picture_there";
    /// No message has this code.
    CODE_UNKNOWN = 404 "resident_message_code_unknown";
}

/// A refusal as a problem with what it takes to understand it.
#[must_use]
pub(super) fn problem(refusal: Refusal, status: ResidentMessageStatus, locale: Locale) -> Problem {
    let base = match refusal {
        Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
        Refusal::NotInState => NOT_IN_STATE.problem(),
    };
    let key = format!("resident_messages.status.{status}");
    base.with("status", status.as_str())
        .with("status_name", text(locale, &key, &Params::new()))
}

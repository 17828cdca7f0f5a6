//! Problem codes of duty records, and how a refusal of the rules becomes one.

use super::quarter::Quarter;
use super::rules::Refusal;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "duty_record_not_your_turn";
    /// Nobody judges what they entered or did themselves.
    OWN_RECORD = 403 "duty_record_own";
    /// What it says follows the record it comes from.
    DERIVED = 409 "duty_record_derived";
    /// The record is not in a state that allows this.
    NOT_IN_STATE = 409 "duty_record_not_in_state";
    /// The same was entered before, or is known from elsewhere.
    TWICE = 409 "duty_record_twice";
    /// The deputy was not in office on that day.
    NOT_IN_OFFICE = 409 "duty_record_not_in_office";
    /// The quarter is closed.
    FROZEN = 409 "duty_quarter_frozen";
}

/// A refusal, with the quarter of the record for the text.
pub(super) fn refused(refusal: Refusal, quarter: Quarter) -> Problem {
    match refusal {
        Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
        Refusal::OwnRecord => OWN_RECORD.problem(),
        Refusal::Derived => DERIVED.problem(),
        Refusal::NotInState => NOT_IN_STATE.problem(),
        Refusal::Frozen => frozen(quarter),
    }
}

/// The quarter is closed.
pub(super) fn frozen(quarter: Quarter) -> Problem {
    FROZEN
        .with("year", quarter.year)
        .with("quarter", quarter.number)
}

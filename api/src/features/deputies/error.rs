//! Problem codes of this feature.

use super::rules::MandateError;
use crate::platform::http::{Problem, codes};

codes! {
    /// The phone number belongs to another deputy.
    PHONE_TAKEN = 409 "deputy_phone_taken";
    /// The deputy has a mandate of this term already.
    MANDATE_HELD = 409 "mandate_already_held";
    /// Nobody is a deputy of two congresses of which neither is above the other (选举法 48).
    MANDATE_CONFLICT = 409 "mandate_conflict";
    /// Mandates of the county and above are recorded by the county.
    OTHER_CONGRESS = 403 "mandate_of_other_congress";
    /// It is suspended already.
    ALREADY_SUSPENDED = 409 "mandate_already_suspended";
    /// Only a suspended mandate can be restored.
    NOT_SUSPENDED = 409 "mandate_not_suspended";
    /// It has ended, which is final.
    ALREADY_ENDED = 409 "mandate_already_ended";
    /// The change would take effect before the election.
    BEFORE_ELECTION = 422 "mandate_change_before_election";
    /// The change would take effect before the last one.
    BEFORE_LAST_CHANGE = 422 "mandate_change_before_last_change";
    /// The change would take effect after today.
    IN_FUTURE = 422 "mandate_change_in_future";
}

impl From<MandateError> for Problem {
    fn from(error: MandateError) -> Self {
        let code = match error {
            MandateError::AlreadySuspended => ALREADY_SUSPENDED,
            MandateError::NotSuspended => NOT_SUSPENDED,
            MandateError::AlreadyEnded => ALREADY_ENDED,
            MandateError::BeforeElection(_) => BEFORE_ELECTION,
            MandateError::BeforeLastChange(_) => BEFORE_LAST_CHANGE,
            MandateError::InFuture => IN_FUTURE,
        };
        match error.date() {
            Some(date) => code.with("date", date.to_string()),
            None => code.problem(),
        }
    }
}

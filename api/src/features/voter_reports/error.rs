//! Problem codes of reports to voters, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::features::congresses;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "voter_report_not_your_turn";
    /// The report is not in a state that allows this.
    NOT_IN_STATE = 409 "voter_report_not_in_state";
    /// Its day has not come.
    NOT_YET = 409 "voter_report_not_yet";
    /// A report in writing that is not written.
    NOT_WRITTEN = 409 "voter_report_not_written";
    /// The deputy has a report on this day.
    TWICE = 409 "voter_report_twice";
    /// So few voters that a secret would be none.
    TOO_FEW = 409 "voter_report_too_few";
    /// There is no such slip for this report, or its rating is not open.
    SLIP_UNKNOWN = 404 "voter_report_slip_unknown";
    /// The slip was used.
    SLIP_USED = 409 "voter_report_slip_used";
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
            Refusal::NotInState => NOT_IN_STATE.problem(),
            Refusal::NotYet => NOT_YET.problem(),
            Refusal::NotWritten => NOT_WRITTEN.problem(),
            Refusal::MandateSuspended => congresses::error::MANDATE_SUSPENDED.problem(),
            Refusal::MandateEnded => congresses::error::MANDATE_ENDED.problem(),
        }
    }
}

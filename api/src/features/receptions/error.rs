//! Problem codes of receptions, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::features::congresses;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "reception_not_your_turn";
    /// The reception is not in a state that allows this.
    NOT_IN_STATE = 409 "reception_not_in_state";
    /// Its day has not come, or is not over.
    NOT_YET = 409 "reception_not_yet";
    /// The station was closed.
    STATION_CLOSED = 409 "reception_station_closed";
    /// Residents know the time: it is moved with a reason.
    ANNOUNCED = 409 "reception_announced";
    /// The station has a reception at this time.
    TIME_TAKEN = 409 "reception_time_taken";
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
            Refusal::NotInState => NOT_IN_STATE.problem(),
            Refusal::NotYet => NOT_YET.problem(),
            Refusal::StationClosed => STATION_CLOSED.problem(),
            Refusal::MandateSuspended => congresses::error::MANDATE_SUSPENDED.problem(),
            Refusal::MandateEnded => congresses::error::MANDATE_ENDED.problem(),
        }
    }
}

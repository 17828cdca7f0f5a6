//! Problem codes of contacts, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "deputy_contact_not_your_turn";
    /// The contact was ended.
    ENDED = 409 "deputy_contact_ended";
    /// Who looks after whom is assigned.
    ASSIGNED = 409 "deputy_contact_assigned";
    /// An assignment that changes nothing.
    UNCHANGED = 409 "deputy_contact_unchanged";
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
            Refusal::Ended => ENDED.problem(),
            Refusal::Assigned => ASSIGNED.problem(),
        }
    }
}

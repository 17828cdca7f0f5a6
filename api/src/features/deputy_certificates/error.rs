//! Problem codes of certificates, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "deputy_certificate_not_your_turn";
    /// It was replaced or given back.
    NOT_IN_FORCE = 409 "deputy_certificate_not_in_force";
    /// The deputy has one of this term.
    HELD = 409 "deputy_certificate_held";
    /// The congress has given this number.
    NUMBER_TAKEN = 409 "deputy_certificate_number_taken";
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
            Refusal::NotInForce => NOT_IN_FORCE.problem(),
        }
    }
}

//! Problem codes of stations, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "station_not_your_turn";
    /// The station was closed.
    CLOSED = 409 "station_closed";
    /// The congress has an open station of this name.
    NAME_TAKEN = 409 "station_name_taken";
    /// A closed station is not public any more.
    NOT_PUBLIC = 409 "station_not_public";
    /// None of its deputies has a public card.
    WITHOUT_CARDS = 409 "station_without_cards";
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
            Refusal::Closed => CLOSED.problem(),
            Refusal::NotPublic => NOT_PUBLIC.problem(),
            Refusal::WithoutCards => WITHOUT_CARDS.problem(),
        }
    }
}

//! Problem codes of diaries, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's diary.
    NOT_YOUR_TURN = 403 "diary_entry_not_your_turn";
    /// The entry comes from a letter, where the matter is handled.
    OF_LETTER = 409 "diary_entry_of_letter";
    /// A suggestion or an idea was made of it.
    IN_USE = 409 "diary_entry_in_use";
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
            Refusal::OfLetter => OF_LETTER.problem(),
            Refusal::InUse => IN_USE.problem(),
        }
    }
}

//! Problem codes of trainings, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::features::congresses;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "training_not_your_turn";
    /// The training is not in a state that allows this.
    NOT_IN_STATE = 409 "training_not_in_state";
    /// Its day has not come.
    NOT_YET = 409 "training_not_yet";
    /// Its day has come: nobody answers any more.
    TOO_LATE = 409 "training_too_late";
    /// Somebody has answered the questions.
    QUIZ_BEGUN = 409 "training_quiz_begun";
    /// There are no questions.
    QUIZ_NONE = 409 "training_quiz_none";
    /// Answered already.
    QUIZ_TAKEN = 409 "training_quiz_taken";
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
            Refusal::NotInState => NOT_IN_STATE.problem(),
            Refusal::NotYet => NOT_YET.problem(),
            Refusal::TooLate => TOO_LATE.problem(),
            Refusal::QuizBegun => QUIZ_BEGUN.problem(),
            Refusal::QuizNone => QUIZ_NONE.problem(),
            Refusal::QuizTaken => QUIZ_TAKEN.problem(),
            Refusal::MandateSuspended => congresses::error::MANDATE_SUSPENDED.problem(),
            Refusal::MandateEnded => congresses::error::MANDATE_ENDED.problem(),
        }
    }
}

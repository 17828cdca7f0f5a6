//! Problem codes of questions.

use super::rules::Refusal;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part in this question.
    NOT_YOUR_TURN = 403 "question_not_your_turn";
    /// It has been answered.
    ALREADY_ANSWERED = 409 "question_already_answered";
    /// It has been withdrawn.
    WITHDRAWN = 409 "question_withdrawn";
}

/// A refusal as a problem.
pub(super) fn problem(refusal: Refusal) -> Problem {
    match refusal {
        Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
        Refusal::AlreadyAnswered => ALREADY_ANSWERED.problem(),
        Refusal::Withdrawn => WITHDRAWN.problem(),
    }
}

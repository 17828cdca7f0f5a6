//! Problem codes of duty files, and how a refusal of the rules becomes one.

use super::rules::Refusal;
use crate::platform::http::Problem;

crate::platform::http::codes! {
    /// Somebody else's part.
    NOT_YOUR_TURN = 403 "duty_file_not_your_turn";
    /// The mandate runs.
    RUNNING = 409 "duty_file_running";
    /// Records wait for the office.
    PENDING = 409 "duty_file_pending";
    /// It is closed.
    CLOSED = 409 "duty_file_closed";
    /// It is not closed.
    NOT_CLOSED = 409 "duty_file_not_closed";
    /// It was handed over.
    HANDED_OVER = 409 "duty_file_handed_over";
    /// There is a word of that year.
    WORD_EXISTS = 409 "duty_file_word_exists";
    /// None of the files of the term can be closed or handed over now.
    NONE = 409 "duty_files_none";
}

/// A refusal as a problem.
pub(super) fn refused(refusal: Refusal) -> Problem {
    match refusal {
        Refusal::NotYourTurn => NOT_YOUR_TURN.problem(),
        Refusal::Running => RUNNING.problem(),
        Refusal::Pending(count) => PENDING.with("count", count),
        Refusal::Closed => CLOSED.problem(),
        Refusal::NotClosed => NOT_CLOSED.problem(),
        Refusal::HandedOver => HANDED_OVER.problem(),
    }
}

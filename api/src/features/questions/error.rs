//! Problem codes of questions.

crate::platform::http::codes! {
    /// It has been answered.
    ALREADY_ANSWERED = 409 "question_already_answered";
}

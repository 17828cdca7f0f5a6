//! Permissions of questions.

crate::platform::auth::permissions! {
    /// See questions, within one's scope.
    ReadQuestions = "questions.read" [County, Township, Deputy, Undertaker];
    /// Record one: a deputy their own, the office anybody's.
    RecordQuestion = "questions.record" [County, Township, Deputy];
    /// Record the answer: the office, or the organ that was asked.
    AnswerQuestion = "questions.answer" [County, Township, Undertaker];
}

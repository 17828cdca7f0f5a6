//! The words a question is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// Where a question stands.
    pub enum QuestionStatus {
        /// To be answered.
        Open = "open",
        /// Answered.
        Answered = "answered",
        /// Withdrawn before it was answered.
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// How it was answered.
    pub enum AnswerMode {
        /// On the spot.
        Oral = "oral",
        /// Later, in writing.
        Written = "written",
    }
}

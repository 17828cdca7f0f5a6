//! `reply.pdf`: which paper, in which form.

use crate::platform::db::text_enum;

text_enum! {
    /// A paper about one suggestion.
    pub enum PaperKind {
        /// The suggestion itself (代表建议纸).
        Suggestion = "suggestion",
        /// The notice of assignment (交办通知单).
        Assignment = "assignment",
        /// The urging notice (催办通知).
        Urge = "urge",
        /// The letter of reply (复函).
        Reply = "reply",
    }
}

text_enum! {
    /// The form of a paper.
    pub enum Form {
        /// To be edited.
        Docx = "docx",
        /// To be printed.
        Pdf = "pdf",
    }
}

impl Form {
    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Pdf => "application/pdf",
        }
    }
}

/// Takes `reply.pdf` apart.
pub(super) fn parse(file: &str) -> Option<(PaperKind, Form)> {
    let (kind, form) = file.split_once('.')?;
    Some((kind.parse().ok()?, form.parse().ok()?))
}

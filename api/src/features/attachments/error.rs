//! Why an attachment was refused.

use std::collections::BTreeMap;

use serde_json::Value;
use thiserror::Error;

/// Why an attachment was refused. [`AttachmentError::code`] is stable and part of the API.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AttachmentError {
    /// There are no bytes.
    #[error("the file is empty")]
    Empty,
    /// Nothing is left of the name once it is cleaned.
    #[error("the file has no usable name")]
    NameMissing,
    /// The ending is not one of an accepted type.
    #[error("files ending in `{extension}` are not accepted")]
    TypeNotAllowed {
        /// The ending, in lower case, without the dot; empty if there is none.
        extension: String,
    },
    /// The content is not what the ending says.
    #[error("the file ends in `{extension}` but its content is something else")]
    TypeMismatch {
        /// The ending, in lower case, without the dot.
        extension: String,
    },
    /// A document with a password.
    #[error("the document is encrypted")]
    Encrypted,
    /// A document with macros.
    #[error("the document has macros")]
    HasMacros,
    /// Begins as the right type, but cannot be read to the end.
    #[error("the file is damaged")]
    Damaged,
}

impl AttachmentError {
    /// The stable code of the API.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "attachment_empty",
            Self::NameMissing => "attachment_name_missing",
            Self::TypeNotAllowed { .. } => "attachment_type_not_allowed",
            Self::TypeMismatch { .. } => "attachment_type_mismatch",
            Self::Encrypted => "attachment_encrypted",
            Self::HasMacros => "attachment_has_macros",
            Self::Damaged => "attachment_damaged",
        }
    }

    /// The values its text needs.
    #[must_use]
    pub fn params(&self) -> BTreeMap<String, Value> {
        match self {
            Self::TypeNotAllowed { extension } | Self::TypeMismatch { extension } => {
                BTreeMap::from([("extension".to_owned(), extension.as_str().into())])
            }
            _ => BTreeMap::new(),
        }
    }
}

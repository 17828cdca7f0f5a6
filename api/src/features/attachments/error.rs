//! Why an attachment was refused.

use std::collections::BTreeMap;

use serde_json::Value;
use thiserror::Error;

use crate::platform::http::{Code, Problem};

crate::platform::http::codes! {
    /// There are no bytes.
    EMPTY = 422 "attachment_empty";
    /// Nothing is left of the name once it is cleaned.
    NAME_MISSING = 422 "attachment_name_missing";
    /// Not an accepted type.
    TYPE_NOT_ALLOWED = 422 "attachment_type_not_allowed";
    /// The content is not what the ending says.
    TYPE_MISMATCH = 422 "attachment_type_mismatch";
    /// A document with a password.
    ENCRYPTED = 422 "attachment_encrypted";
    /// A document with macros.
    HAS_MACROS = 422 "attachment_has_macros";
    /// Cannot be read to the end.
    DAMAGED = 422 "attachment_damaged";
    /// The record has moved on; its files can no longer be changed by the caller.
    LOCKED = 409 "attachment_locked";
    /// The record has as many files as it may have.
    LIMIT = 409 "attachment_limit";
    /// So many files of the caller wait for records that have not come.
    WAITING_LIMIT = 409 "attachment_waiting_limit";
    /// Somebody else uploaded it.
    NOT_YOURS = 403 "attachment_not_yours";
}

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
    fn declared(&self) -> Code {
        match self {
            Self::Empty => EMPTY,
            Self::NameMissing => NAME_MISSING,
            Self::TypeNotAllowed { .. } => TYPE_NOT_ALLOWED,
            Self::TypeMismatch { .. } => TYPE_MISMATCH,
            Self::Encrypted => ENCRYPTED,
            Self::HasMacros => HAS_MACROS,
            Self::Damaged => DAMAGED,
        }
    }

    /// The stable code of the API.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.declared().name
    }

    /// The answer to the upload.
    #[must_use]
    pub fn problem(&self) -> Problem {
        self.params()
            .into_iter()
            .fold(self.declared().problem(), |problem, (name, value)| {
                problem.with(&name, value)
            })
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

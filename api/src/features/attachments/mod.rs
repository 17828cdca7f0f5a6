//! Attachments: which files are accepted, and what is taken out of them before they are kept.
//!
//! The type is decided by the content, never by the name alone. Pictures lose everything that tells
//! where, when and with what they were taken; only what is needed to show them stays.

pub mod error;
mod exif;
pub mod name;
pub mod sniff;
pub mod strip;

#[cfg(test)]
mod tests;

pub use error::AttachmentError;
pub use name::clean_file_name;
pub use sniff::{FileType, sniff};
pub use strip::strip;

//! Attachments: files that hang on a record, private to those who may see it.
//!
//! The type is decided by the content, never by the name alone. Pictures lose everything that tells
//! where, when and with what they were taken; only what is needed to show them stays. Bytes go to
//! the object store before their row is written, and are removed again when it certainly is not.
//!
//! Residents send pictures without an account: those have no uploader, and so many are taken in a day.
//!
//! A record feature whose records carry files implements [`Subject`]; that one decides who may add
//! and who may read. A phone may upload before its record exists (it has minted the identifier):
//! until then only the uploader sees the file. A file may belong to a part of its record, such as a step.
//!
//! - table: `attachments`
//! - permissions: `attachments.read`, `attachments.write`
//! - events: `attachment.added`, `attachment.removed`, `attachment.discarded`, on the record

mod dto;
pub mod error;
mod exif;
mod handlers;
pub mod name;
pub mod permissions;
mod pictures;
mod routes;
pub mod sniff;
mod store;
pub mod strip;
mod subject;
mod sweep;
mod unused;

#[cfg(test)]
mod tests;

pub use dto::AttachmentResponse;
pub use error::AttachmentError;
pub use name::clean_file_name;
pub use pictures::{PublicPicture, insert_public, is_room_for_public};
pub use routes::configure;
pub use sniff::{FileType, sniff};
pub use store::{are_prepared, delete_all, list, list_by_part, list_of, move_all};
pub use strip::strip;
pub use subject::{Access, Subject};
pub use sweep::sweep;
pub use unused::{delete_files, delete_refused, take_unused};

//! Backup and restore: everything the service keeps, in one archive that both engines read.
//!
//! An archive is a tar file or a folder:
//!
//! - `manifest.json`: program, migrations, engine, heads of the event log, and each part with its
//!   rows, bytes and SHA-256; `manifest.sha256` is the digest of that.
//! - `tables/<name>.jsonl.gz`: one JSON object per row, in order of the primary key. Identifiers and
//!   bytes are hexadecimal, truth values 0 or 1, instants fixed-width text in UTC, dates text.
//! - `files.jsonl.gz`, `files/…`: the files that rows with a `storage_key` refer to.
//!
//! The values are the same whichever engine they come from, so an archive is also the way from one
//! to the other: backing up what was restored gives the same parts.
//!
//! The order of the event log is `(tx, id)` ([`crate::platform::events`]), and transaction numbers of
//! one PostgreSQL mean nothing on another. They are written as ranks that end at 0: the order stays,
//! the restored events come before everything a new server will number, and cursors keep their place.

mod check;
mod files;
mod insert;
mod manifest;
mod restore;
mod select;
mod sink;
mod source;
mod write;

pub use manifest::{CountyHead, FilesPart, Manifest, TablePart};
pub use restore::{Restored, restore};
pub use write::{Options, back_up};

/// Told what is being done, often.
pub type Progress<'a> = &'a dyn Fn(String);

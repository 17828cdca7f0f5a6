//! What a record feature says about the files on its records.

use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// What the caller may do with the files of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Nothing: the record is out of scope.
    Hidden,
    /// Read them.
    Read,
    /// Read, add, and remove one's own.
    Write,
    /// There is no such record yet, and the caller may create it under this identifier.
    Begin,
}

/// A feature whose records carry files.
pub trait Subject: Send + Sync {
    /// The kind of record, as in the event log.
    fn kind(&self) -> &'static str;
    /// Whether there is such a record.
    fn exists(&self, conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem>;
    /// What the caller may do with the files of a record.
    fn access(&self, conn: &mut AnyConnection, acting: &Acting, id: Id) -> Result<Access, Problem>;
    /// Whether a file may belong to this part of a record, such as a step; records have none unless they say so.
    fn has_part(&self, _part: &str) -> bool {
        false
    }
}

/// What the caller may do with the files of a record of any kind.
pub(super) fn access(
    conn: &mut AnyConnection,
    acting: &Acting,
    kind: &str,
    id: Id,
) -> Result<Access, Problem> {
    match subject_of(kind) {
        Some(subject) => subject.access(conn, acting, id),
        None => Ok(Access::Hidden),
    }
}

/// Whether records of this kind have such a part.
pub(super) fn has_part(kind: &str, part: &str) -> bool {
    subject_of(kind).is_some_and(|subject| subject.has_part(part))
}

/// The feature whose records of this kind carry files.
pub(super) fn subject_of(kind: &str) -> Option<&'static dyn Subject> {
    let subjects = crate::features::attachment_subjects();
    subjects.into_iter().find(|subject| subject.kind() == kind)
}

//! Where a record is looked at, by its kind in the log.

use crate::platform::db::Id;

/// `suggestions/<id>`, `inquiries/<id>`, `oral-opinions/<id>`.
#[must_use]
pub fn link(kind: &str, id: Id) -> String {
    let kind = kind.replace('_', "-");
    match kind.strip_suffix('y') {
        Some(stem) => format!("{stem}ies/{id}"),
        None => format!("{kind}s/{id}"),
    }
}

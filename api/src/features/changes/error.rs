//! Problem codes of the changes.

use crate::platform::http::codes;

codes! {
    /// The cursor is of another database, or what followed it happened too long ago: load everything again.
    TOO_OLD = 410 "changes_too_old";
}

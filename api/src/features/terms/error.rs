//! Problem codes of this feature.

use crate::platform::http::codes;

codes! {
    /// Another term of this congress runs in the same time, or has the same number.
    OVERLAPS = 409 "term_overlaps";
}

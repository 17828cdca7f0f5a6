//! Problem codes of this feature.

use crate::platform::http::codes;

codes! {
    /// Another organ of this kind has the name.
    NAME_TAKEN = 409 "organ_name_taken";
}

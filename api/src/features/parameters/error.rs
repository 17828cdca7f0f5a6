//! Problem codes of this feature.

use crate::platform::http::codes;

codes! {
    /// The statute leaves no room.
    FIXED = 409 "parameter_is_fixed";
    /// Only the county may set it.
    NOT_FOR_TOWNS = 409 "parameter_not_for_towns";
    /// There is a value from the same day on already.
    TAKEN = 409 "parameter_value_taken";
}

//! Problem codes of this feature.

use crate::platform::http::codes;

codes! {
    /// The congress had no term on that day.
    NO_TERM = 409 "presidium_without_term";
    /// Members are elected from the deputies of the term (组织法 18, 19).
    NOT_A_DEPUTY = 409 "presidium_member_without_mandate";
    /// The deputy serves already.
    ALREADY_SERVING = 409 "presidium_member_already_serving";
    /// The seat has ended already.
    ALREADY_ENDED = 409 "presidium_seat_already_ended";
}

//! Problem codes of whoever brings something before a congress.

crate::platform::http::codes! {
    /// The deputy's mandate is suspended (代表法61).
    MANDATE_SUSPENDED = 403 "congress_mandate_suspended";
    /// The deputy is not in office in that congress.
    MANDATE_ENDED = 403 "congress_mandate_ended";
    /// There is no congress the caller could bring anything before.
    NO_CONGRESS = 409 "congress_none";
}

//! Problem codes of ratings of residents.

crate::platform::http::codes! {
    /// Not accepted yet, or too late.
    CLOSED = 409 "resident_rating_closed";
    /// Another office.
    NOT_YOURS = 403 "resident_rating_not_yours";
    /// Hidden before.
    HIDDEN_ALREADY = 409 "resident_rating_hidden";
}

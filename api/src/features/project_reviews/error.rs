//! Problem codes of reviewing projects.

crate::platform::http::codes! {
    /// The rating that was announced is good enough, or another is still under way (V12).
    NOT_AGAIN = 409 "project_rated_already";
    /// The ballot is linked to a project already.
    BALLOT_TAKEN = 409 "project_rating_taken";
}

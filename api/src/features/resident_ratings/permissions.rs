//! Permissions of ratings of residents.

crate::platform::auth::permissions! {
    /// See what residents say of a project: counts; comments the office of its congress and its unit.
    ReadResidentRatings = "resident_ratings.read" [County, Township, Undertaker];
    /// Hide a comment from the unit: the office of the congress.
    ModerateResidentRating = "resident_ratings.moderate" [County, Township];
}

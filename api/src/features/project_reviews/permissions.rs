//! Permissions of reviewing projects. Whether it is the caller's part, and the time for it, the rules of
//! `project_works` decide.

crate::platform::auth::permissions! {
    /// See reviews and the report of a round, within one's scope.
    ReadProjectReviews = "project_reviews.read" [County, Township, Deputy, Undertaker];
    /// Enter acceptances, fill sheets, link satisfaction votes: the office of the congress.
    ManageProjectReviews = "project_reviews.manage" [County, Township];
    /// Say what each dimension counts in the county.
    WeighProjectReviews = "project_reviews.weigh" [County];
}

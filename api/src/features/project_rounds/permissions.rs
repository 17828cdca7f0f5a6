//! Permissions of rounds of projects. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See rounds of livelihood projects, within one's scope.
    ReadProjectRounds = "project_rounds.read" [County, Township, Deputy, Undertaker];
    /// Prepare them, ask for ideas, end it: the office of the congress.
    ManageProjectRounds = "project_rounds.manage" [County, Township];
}

//! Permissions of projects. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See livelihood projects, within one's scope.
    ReadProjects = "projects.read" [County, Township, Deputy, Undertaker];
    /// Write their sheets, screen them, put them on the list of candidates: the office of the congress.
    ManageProjects = "projects.manage" [County, Township];
    /// Rate need and feasibility, speak for and against: deputies, and the office for them.
    AppraiseProjects = "projects.appraise" [County, Township, Deputy];
}

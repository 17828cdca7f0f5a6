//! Permissions of the choice among projects. Whether it is the caller's part, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See how projects are chosen, within one's scope.
    ReadProjectSelections = "project_selections.read" [County, Township, Deputy, Undertaker];
    /// Write the voting method, put the candidates to the vote, announce: the office of the congress.
    ManageProjectSelections = "project_selections.manage" [County, Township];
}

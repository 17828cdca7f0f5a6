//! Permissions of carrying out projects. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See how livelihood projects are carried out, within one's scope.
    ReadProjectWorks = "project_works.read" [County, Township, Deputy, Undertaker];
    /// Write the plan, report milestones, months, problems, answer: the unit, and the office for it.
    ExecuteProjectWorks = "project_works.execute" [County, Township, Undertaker];
    /// Publish plans, name followers, close checkpoints, enter changes: the office of the congress.
    ManageProjectWorks = "project_works.manage" [County, Township];
    /// Ask at the checkpoints: deputies, and the office for them.
    AskProjectWorks = "project_works.ask" [County, Township, Deputy];
}

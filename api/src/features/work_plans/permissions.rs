//! Permissions of work plans. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See work plans, within one's scope.
    ReadWorkPlans = "work_plans.read" [County, Township, Deputy];
    /// Write them and what becomes of them: the office of the congress.
    ManageWorkPlans = "work_plans.manage" [County, Township];
}

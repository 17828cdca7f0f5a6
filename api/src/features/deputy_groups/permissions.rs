//! Permissions of deputy groups. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See deputy groups: the county all, a town its own, deputies those of their congresses.
    ReadDeputyGroups = "deputy_groups.read" [County, Township, Deputy];
    /// Form, change and dissolve groups: the office of the congress.
    ManageDeputyGroups = "deputy_groups.manage" [County, Township];
    /// Write the plan of a year and tick its five ones: the office, and who leads the group.
    PlanDeputyGroup = "deputy_groups.plan" [County, Township, Deputy];
}

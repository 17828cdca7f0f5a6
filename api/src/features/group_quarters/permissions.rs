//! Permissions of quarters of groups. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See the colours: the county all, a town its own, deputies those of their congresses.
    ReadGroupQuarters = "group_quarters.read" [County, Township, Deputy];
    /// Close a quarter and judge correction plans: the office of the congress.
    CloseGroupQuarters = "group_quarters.close" [County, Township];
    /// Hand in a correction plan: who leads the group, and the office for them.
    PlanGroupQuarter = "group_quarters.plan" [County, Township, Deputy];
}

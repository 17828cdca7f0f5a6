//! Permissions of activities of deputy groups. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See activities of deputy groups: the county all, a town its own, deputies those of their congresses.
    ReadGroupActivities = "group_activities.read" [County, Township, Deputy];
    /// Plan and record activities: the office, and who leads one of the groups.
    RecordGroupActivity = "group_activities.record" [County, Township, Deputy];
}

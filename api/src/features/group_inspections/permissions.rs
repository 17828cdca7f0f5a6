//! Permissions of looks at groups. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See looks at groups: the county all, a town its own, deputies those at their groups.
    ReadGroupInspections = "group_inspections.read" [County, Township, Deputy];
    /// Record a look, and judge what was answered: the office of the congress, and the county.
    RecordGroupInspections = "group_inspections.record" [County, Township];
    /// Answer what is to be put right: who leads the group.
    AnswerGroupInspections = "group_inspections.answer" [Deputy];
}

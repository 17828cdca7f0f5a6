//! Permissions of this feature.

crate::platform::auth::permissions! {
    /// See what the work of deputies comes to: the county of all its towns, a town of its own, and take it out as a spreadsheet.
    ReadDutyStatistics = "duty_statistics.read" [County, Township];
}

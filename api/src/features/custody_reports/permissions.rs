//! Permissions of reports of enforcing organs. Whether it is the caller's part, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See them: the county all, a town those of its congress; nobody else.
    ReadCustodyReports = "custody_reports.read" [County, Township];
    /// Record them and act on them: the office of the congress.
    RecordCustodyReports = "custody_reports.record" [County, Township];
}

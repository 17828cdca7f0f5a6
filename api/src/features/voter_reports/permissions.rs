//! Permissions of reports to voters. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See reports: the county all, a town its own, deputies their own and those of their congresses, of which the
    /// result once it is announced.
    ReadVoterReports = "voter_reports.read" [County, Township, Deputy];
    /// Plan, move and call off reports, record that they were held and how they were rated: the office of the congress.
    PlanVoterReports = "voter_reports.plan" [County, Township];
    /// Write a report, note what voters asked: the deputy, and the office for them.
    WriteVoterReports = "voter_reports.write" [County, Township, Deputy];
    /// Confirm that one has read the feedback: the deputy.
    ConfirmVoterReports = "voter_reports.confirm" [Deputy];
}

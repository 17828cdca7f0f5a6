//! Permissions of duty records. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See duty records: a deputy their own, a town those of its congress, the county all.
    ReadDutyRecords = "duty_records.read" [County, Township, Deputy];
    /// Enter duty records, change and take back what was entered.
    EnterDutyRecord = "duty_records.enter" [County, Township, Deputy];
    /// Verify duty records or refuse them.
    VerifyDutyRecord = "duty_records.verify" [County, Township];
    /// Look at verified ones again (抽查).
    SampleDutyRecord = "duty_records.sample" [County];
}

//! Permissions of appraisals. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See appraisals: the county all, a town its own, deputies those of their congresses; never who rated what.
    ReadDeputyAppraisals = "deputy_appraisals.read" [County, Township, Deputy];
    /// Prepare, begin, close and decide appraisals: the office of the congress.
    ManageDeputyAppraisals = "deputy_appraisals.manage" [County, Township];
    /// Rate, standing on the roll.
    RateDeputies = "deputy_appraisals.rate" [Deputy];
}

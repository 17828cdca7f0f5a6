//! Permissions of resignations. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See resignations: the county all, a town those of its congress, deputies their own.
    ReadDeputyResignations = "deputy_resignations.read" [County, Township, Deputy];
    /// Hand one in and take it back: its deputy, or the office as the deputy wrote it.
    SubmitDeputyResignation = "deputy_resignations.submit" [County, Township, Deputy];
    /// Put it before a meeting, record the vote, announce it: the office of the congress.
    DecideDeputyResignation = "deputy_resignations.decide" [County, Township];
}

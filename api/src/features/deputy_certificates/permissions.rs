//! Permissions of certificates. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See certificates: the county all, a town those of its congress, deputies their own.
    ReadDeputyCertificates = "deputy_certificates.read" [County, Township, Deputy];
    /// Issue, correct, replace and take back certificates: the office of the congress.
    ManageDeputyCertificates = "deputy_certificates.manage" [County, Township];
}

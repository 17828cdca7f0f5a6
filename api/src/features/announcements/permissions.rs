//! Permissions of announcements. Whether it is the caller's part, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See announcements, within one's scope; deputies those that are published.
    ReadAnnouncements = "announcements.read" [County, Township, Deputy];
    /// Write, publish and withdraw them: the office of the congress.
    ManageAnnouncements = "announcements.manage" [County, Township];
}

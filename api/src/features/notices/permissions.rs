//! Permissions of the notices: everybody has some.

crate::platform::auth::permissions! {
    /// Read one's notices and mark them as read.
    ReadNotices = "notices.read" [County, Township, Deputy, Undertaker, Village, Admin, Security, Auditor];
}

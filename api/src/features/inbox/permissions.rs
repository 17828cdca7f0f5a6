//! Permissions of the inbox: everybody has one.

crate::platform::auth::permissions! {
    /// Read one's inbox.
    ReadInbox = "inbox.read" [County, Township, Deputy, Undertaker, Village, Admin, Security, Auditor];
}

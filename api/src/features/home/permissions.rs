//! Permissions of the first page: everybody has one.

crate::platform::auth::permissions! {
    /// See one's first page.
    ReadHome = "home.read" [County, Township, Deputy, Undertaker, Village, Admin, Security, Auditor];
}

//! Permissions of the changes: everybody has some.

crate::platform::auth::permissions! {
    /// Ask what changed for oneself.
    ReadChanges = "changes.read" [County, Township, Deputy, Undertaker, Village, Admin, Security, Auditor];
}

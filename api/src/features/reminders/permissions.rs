//! Permissions of the reminders.

crate::platform::auth::permissions! {
    /// Read the reminders one was given.
    ReadReminders = "reminders.read" [County, Township, Deputy, Undertaker];
}

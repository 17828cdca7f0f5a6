//! Permissions of the event log.

crate::platform::auth::permissions! {
    /// Read the log.
    ReadEvents = "events.read" [Security, Auditor];
    /// Recompute the chain of hashes.
    VerifyEvents = "audit.verify" [Auditor];
}

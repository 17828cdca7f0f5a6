//! Permissions of what visitors bring forward. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// Read ledgers: an office its own, the county those of its towns without who the visitors are, deputies of
    /// receptions on which they are on duty.
    ReadReceptionVisits = "reception_visits.read" [County, Township, Deputy];
    /// Write down what visitors bring forward and what becomes of it: the office, and deputies on duty.
    RecordReceptionVisits = "reception_visits.record" [County, Township, Deputy];
}

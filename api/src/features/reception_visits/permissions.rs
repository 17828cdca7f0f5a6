//! Permissions of what visitors bring forward. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// Read ledgers: an office its own, the county those of its towns without who the visitors are, deputies of
    /// receptions on which they are on duty, a unit what was handed over to it, without who the visitors are.
    ReadReceptionVisits = "reception_visits.read" [County, Township, Deputy, Undertaker];
    /// Write down what visitors bring forward and what becomes of it: the office, and deputies on duty.
    RecordReceptionVisits = "reception_visits.record" [County, Township, Deputy];
    /// Write down the result: the unit that has it, or the office and deputies on duty for it; the unit may say that it
    /// is not its own.
    AnswerReceptionVisits = "reception_visits.answer" [County, Township, Deputy, Undertaker];
}

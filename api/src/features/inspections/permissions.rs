//! Permissions of inspections. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See inspections, within one's scope.
    ReadInspections = "inspections.read" [County, Township, Deputy, Undertaker];
    /// Record one, write its report: the office, or the deputy who led it.
    RecordInspection = "inspections.record" [County, Township, Deputy];
    /// Hand the report over, and feed the result back.
    HandOverInspection = "inspections.hand_over" [County, Township];
    /// Answer: the unit, or the office that records what it said.
    AnswerInspection = "inspections.answer" [County, Township, Undertaker];
}

//! Permissions of decisions. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See decisions, within one's scope.
    ReadDecisions = "decisions.read" [County, Township, Deputy, Undertaker];
    /// Record them and what becomes of them: the office of the body.
    ManageDecisions = "decisions.manage" [County, Township];
    /// Report: the unit, or the office that records what it said.
    ReportDecision = "decisions.report" [County, Township, Undertaker];
}

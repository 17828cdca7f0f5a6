//! Permissions of receptions. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See the roster: the county all, a town its own, deputies those of their congresses and their own duties.
    ReadReceptions = "receptions.read" [County, Township, Deputy];
    /// Plan, announce, move and call off receptions: the office of the congress.
    PlanReceptions = "receptions.plan" [County, Township];
    /// Say who came: the office, and deputies on the days on which they are on duty.
    RecordReceptions = "receptions.record" [County, Township, Deputy];
}

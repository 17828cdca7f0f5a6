//! Permissions of points. Whose congress it is, the stores and `rules.rs` decide.

crate::platform::auth::permissions! {
    /// See points and stars, the rules they are counted by, closed quarters and appeals: a deputy their own.
    ReadDutyPoints = "duty_points.read" [County, Township, Deputy];
    /// Write rules of points and put them in force.
    KeepDutyRules = "duty_points.keep_rules" [County, Township];
    /// Close quarters and record that they are published.
    CloseDutyQuarter = "duty_points.close" [County, Township];
    /// Appeal against one's own points.
    AppealDutyPoints = "duty_points.appeal" [Deputy];
    /// Answer appeals.
    AnswerDutyAppeal = "duty_points.answer" [County, Township];
}

//! Permissions of meetings. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See meetings, within one's scope.
    ReadMeetings = "meetings.read" [County, Township, Deputy];
    /// Read the notice, answer it, check in: the deputies on the roll.
    AttendMeetings = "meetings.attend" [Deputy];
    /// Prepare, hold and record them: the office that serves the congress.
    ManageMeetings = "meetings.manage" [County, Township];
}

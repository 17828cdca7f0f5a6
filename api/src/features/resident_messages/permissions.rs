//! Permissions of messages of residents. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See what residents send: the office that of its congress, a deputy the letters shown to them.
    ReadResidentMessages = "resident_messages.read" [County, Township, Deputy];
    /// Show or refuse what residents send: the office of the congress.
    ModerateResidentMessage = "resident_messages.moderate" [County, Township];
    /// See how to reach who sent it: the office of the congress; each time stands in the log.
    ReadResidentMessageContact = "resident_messages.read_contact" [County, Township];
    /// Answer a letter: its deputy, or the office it was forwarded to.
    AnswerResidentMessage = "resident_messages.answer" [County, Township, Deputy];
    /// Make a suggestion of a letter, or forward it to the office: its deputy.
    HandleResidentMessage = "resident_messages.handle" [Deputy];
}

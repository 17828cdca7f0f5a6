//! Permissions of oral opinions. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See oral opinions, within one's scope.
    ReadOralOpinions = "oral_opinions.read" [County, Township, Deputy, Undertaker];
    /// Record, change and throw away: a deputy their own, the office what it recorded.
    RecordOralOpinion = "oral_opinions.record" [County, Township, Deputy];
    /// Record the answer: on the spot the office or the deputy who heard it, later the unit or the office.
    AnswerOralOpinion = "oral_opinions.answer" [County, Township, Deputy, Undertaker];
    /// Route one to a unit.
    RouteOralOpinion = "oral_opinions.route" [County, Township];
    /// Make a suggestion of one: the deputy, or the office in their name.
    TakeOverOralOpinion = "oral_opinions.take_over" [County, Township, Deputy];
}

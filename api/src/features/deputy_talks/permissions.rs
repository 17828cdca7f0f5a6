//! Permissions of talks with deputies. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See talks: the county all, a town its own, deputies their own, and the notices of their congresses.
    ReadDeputyTalks = "deputy_talks.read" [County, Township, Deputy];
    /// Plan and record talks, and see who was away: the office of the congress.
    PlanDeputyTalks = "deputy_talks.plan" [County, Township];
    /// Answer a talk: its deputy.
    AnswerDeputyTalk = "deputy_talks.answer" [Deputy];
}

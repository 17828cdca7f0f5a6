//! Permissions of trainings. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See trainings: the county all, a town its own and those its deputies are invited to, deputies those of their
    /// congresses and those they are invited to.
    ReadTrainings = "trainings.read" [County, Township, Deputy];
    /// Plan trainings, invite to them, sign deputies in, write questions: the office of the congress.
    PlanTrainings = "trainings.plan" [County, Township];
    /// Answer an invitation and the questions: deputies; the office for who says so by telephone.
    AnswerTrainings = "trainings.answer" [County, Township, Deputy];
}

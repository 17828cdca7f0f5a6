//! Permissions of visits. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See visits: the county all, a town those of its congress, deputies those on which they go, a unit those to it.
    ReadDeputyVisits = "deputy_visits.read" [County, Township, Deputy, Undertaker];
    /// Ask for visits, write down what was seen, judge the answer, call off: deputies, or the office for them.
    RequestDeputyVisit = "deputy_visits.request" [County, Township, Deputy];
    /// Accept or refuse: the office of the congress.
    ArrangeDeputyVisit = "deputy_visits.arrange" [County, Township];
    /// Confirm, ask for another day, answer: the unit, or the office that writes down what it said.
    AnswerDeputyVisit = "deputy_visits.answer" [County, Township, Undertaker];
}

//! Permissions of ideas. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See ideas for livelihood projects, within one's scope.
    ReadProjectIdeas = "project_ideas.read" [County, Township, Deputy, Undertaker];
    /// Give and change ideas: a deputy and a unit their own, the office what it got on paper.
    RecordProjectIdea = "project_ideas.record" [County, Township, Deputy, Undertaker];
    /// Sort ideas, and enter many at once: the office of the congress.
    SortProjectIdeas = "project_ideas.sort" [County, Township];
    /// See how to reach who gave an idea: the office of the congress; each time stands in the log.
    ReadProjectIdeaContact = "project_ideas.read_contact" [County, Township];
}

//! Permissions of the suggestions feature. They say which role may do a thing at all; whether it is
//! the caller's part in this suggestion, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See suggestions, within one's scope.
    ReadSuggestions = "suggestions.read" [County, Township, Deputy, Undertaker];
    /// Write one; the office may file one for a deputy who handed it in on paper.
    CreateSuggestion = "suggestions.create" [County, Township, Deputy];
    /// Change, delete, submit, withdraw, invite: what the lead deputy does.
    EditSuggestion = "suggestions.edit" [County, Township, Deputy];
    /// Answer an invitation to sign along.
    CosignSuggestion = "suggestions.cosign" [Deputy];
    /// Admit or send back.
    ReviewSuggestion = "suggestions.review" [County, Township];
    /// Hand over to a unit.
    AssignSuggestion = "suggestions.assign" [County, Township];
    /// Sign for, contact, answer: what the unit does.
    HandleSuggestion = "suggestions.handle" [Undertaker];
    /// Rate the answer.
    RateSuggestion = "suggestions.rate" [Deputy];
}

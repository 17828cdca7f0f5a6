//! Permissions of publishing.

crate::platform::auth::permissions! {
    /// Make answered suggestions public, and take them back.
    PublishSuggestion = "suggestions.publish" [County, Township];
}

//! Permissions of publishing.

crate::platform::auth::permissions! {
    /// Make answered suggestions public, and take them back.
    PublishSuggestion = "suggestions.publish" [County, Township];
    /// Make meetings and decisions of one's congress public, and take them back.
    PublishActs = "acts.publish" [County, Township];
}

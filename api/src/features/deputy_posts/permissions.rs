//! Permissions of posts. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See posts: the county all, a town its own, deputies those of their congresses; holdings: deputies their own.
    ReadDeputyPosts = "deputy_posts.read" [County, Township, Deputy];
    /// Set up, change, publish and close posts, confirm and refuse claims: the office of the congress.
    ManageDeputyPosts = "deputy_posts.manage" [County, Township];
    /// Claim or assign a post, end a holding, record what was done in it.
    HoldDeputyPosts = "deputy_posts.hold" [County, Township, Deputy];
}

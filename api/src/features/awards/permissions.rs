//! Permissions of commendations. Whether it is the caller's part `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See commendations: the county all, a town those of its congress, deputies their own, those of their suggestions and
    /// of their groups.
    ReadAwards = "awards.read" [County, Township, Deputy];
    /// Enter, correct and withdraw commendations: the office of the congress.
    KeepAwards = "awards.keep" [County, Township];
}

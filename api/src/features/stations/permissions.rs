//! Permissions of stations. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See stations: the county all, a town its own, deputies those of their congresses and where they belong.
    ReadStations = "stations.read" [County, Township, Deputy];
    /// Open, change, check and close stations: the office of the congress.
    ManageStations = "stations.manage" [County, Township];
}

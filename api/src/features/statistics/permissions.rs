//! Permissions of this feature.

crate::platform::auth::permissions! {
    /// See what the suggestions of one's scope come to, and take their list out as a spreadsheet.
    ReadStatistics = "statistics.read" [County, Township, Deputy, Undertaker];
}

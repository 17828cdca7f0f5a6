//! Permissions of duty files. Whose congress it is, the store and `rules.rs` decide.

crate::platform::auth::permissions! {
    /// See duty files: a deputy their own, a town those of its congress, the county all.
    ReadDutyFiles = "duty_files.read" [County, Township, Deputy];
    /// Say something of a year of a deputy, close files and hand them over.
    KeepDutyFiles = "duty_files.keep" [County, Township];
}

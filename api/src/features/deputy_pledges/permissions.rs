//! Permissions of pledges. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See pledges: the county all, a town those of its congress, a deputy their own.
    ReadDeputyPledges = "deputy_pledges.read" [County, Township, Deputy];
    /// Hand in pledges, say how far they are and what became of them.
    WriteDeputyPledges = "deputy_pledges.write" [County, Township, Deputy];
    /// Say the word of the office, publish the pledges of a year, remind who has not pledged.
    ManageDeputyPledges = "deputy_pledges.manage" [County, Township];
}

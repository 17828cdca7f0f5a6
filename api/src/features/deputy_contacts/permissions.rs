//! Permissions of contacts. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See contacts: deputies their own, the office those of its congress, the county also who looks after whom.
    ReadDeputyContacts = "deputy_contacts.read" [County, Township, Deputy];
    /// Add residents, note meetings, end contacts: the deputy, and the office for what is on paper.
    KeepDeputyContacts = "deputy_contacts.keep" [County, Township, Deputy];
    /// Assign deputies to the members of the presidium.
    AssignDeputyContacts = "deputy_contacts.assign" [Township];
    /// Compare the towns.
    CompareDeputyContacts = "deputy_contacts.compare" [County];
}

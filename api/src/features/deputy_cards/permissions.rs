//! Permissions of the public cards of deputies.

crate::platform::auth::permissions! {
    /// See the public card of a deputy, shown or not: the office, and the deputy their own.
    ReadDeputyCard = "deputy_cards.read" [County, Township, Deputy];
    /// Enter, change and withdraw the public card of a deputy: the deputy their own, the office with their consent.
    WriteDeputyCard = "deputy_cards.write" [County, Township, Deputy];
}

//! Permissions of this feature.

use crate::platform::auth::permissions;

permissions! {
    /// See deputies and their mandates: staff those of their town, others without personal data.
    Read = "deputies.read" [County, Township, Deputy, Undertaker, Village, Admin];
    /// See whole phone numbers.
    ReadContact = "deputies.read_contact" [County, Township];
    /// Enter and change deputies: the county all, a township its own.
    Manage = "deputies.manage" [County, Township];
    /// Enter, suspend, restore and end mandates: the county all, a township those of its congress.
    ManageMandates = "deputies.manage_mandates" [County, Township];
}

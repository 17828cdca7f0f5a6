//! Permissions of this feature.

use crate::platform::auth::permissions;

permissions! {
    /// See the register and its history.
    Read = "parameters.read" [County, Township, Deputy, Undertaker, Village, Admin, Security, Auditor];
    /// Record values: the county for itself and its towns, a township for itself.
    Change = "parameters.change" [County, Township];
}

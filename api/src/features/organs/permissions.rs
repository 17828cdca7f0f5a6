//! Permissions of this feature.

use crate::platform::auth::permissions;

permissions! {
    /// See the organs of the county and of one's town.
    Read = "organs.read" [County, Township, Deputy, Undertaker, Village, Admin, Security, Auditor];
    /// Create and change organs.
    Manage = "organs.manage" [County, Admin];
}

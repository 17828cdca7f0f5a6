//! Permissions of this feature.

use crate::platform::auth::permissions;

permissions! {
    /// See terms.
    Read = "terms.read" [County, Township, Deputy, Undertaker, Village, Admin, Security, Auditor];
    /// Create and change terms.
    Manage = "terms.manage" [County, Admin];
}

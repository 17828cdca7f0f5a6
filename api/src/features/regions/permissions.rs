//! Permissions of this feature.

use crate::platform::auth::permissions;

permissions! {
    /// See administrative divisions.
    Read = "regions.read" [County, Township, Deputy, Undertaker, Village, Admin, Security, Auditor];
}

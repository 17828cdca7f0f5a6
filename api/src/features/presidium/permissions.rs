//! Permissions of this feature.

use crate::platform::auth::permissions;

permissions! {
    /// See the presidium of one's town.
    Read = "presidium.read" [County, Township, Deputy, Undertaker, Village, Admin];
    /// Enter and end seats: the county all, a township its own.
    Manage = "presidium.manage" [County, Township];
}

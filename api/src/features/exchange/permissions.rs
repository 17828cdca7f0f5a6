//! Permissions of this feature.

use crate::platform::auth::permissions;

permissions! {
    /// Import files, of the kinds one may enter by hand.
    Import = "imports.manage" [County, Township, Admin];
}

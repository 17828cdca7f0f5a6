//! Permissions of this feature.

use crate::platform::auth::permissions;

permissions! {
    /// See days off and make-up working days.
    Read = "calendar.read" [County, Township, Deputy, Undertaker, Village, Admin, Security, Auditor];
}

//! Permissions of motions. Whether it is the caller's part in this motion, and the time for it,
//! `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See motions, within one's scope.
    ReadMotions = "motions.read" [County, Township, Deputy, Undertaker];
    /// Draft one; the office files those on paper and those of organs.
    CreateMotion = "motions.create" [County, Township, Deputy];
    /// Change, delete, invite, hand in, withdraw: what the mover does.
    EditMotion = "motions.edit" [County, Township, Deputy];
    /// Answer an invitation to sign.
    SignMotion = "motions.sign" [Deputy];
    /// Record what presidium, committee and congress decided, and fix the deadline.
    DecideMotion = "motions.decide" [County, Township];
    /// Report how an adopted motion was carried out.
    ExecuteMotion = "motions.execute" [Undertaker];
}

//! Permissions of bulletins. Whether it is the caller's part, and the time for it, `rules.rs` decides.

crate::platform::auth::permissions! {
    /// See bulletins: the county all that were sent, an office its own, deputies those sent to them.
    ReadBulletins = "bulletins.read" [County, Township, Deputy];
    /// Write, send, correct and withdraw bulletins, remind deputies: the office of the congress.
    SendBulletins = "bulletins.send" [County, Township];
    /// Say that one has read a bulletin.
    ConfirmBulletins = "bulletins.confirm" [Deputy];
}

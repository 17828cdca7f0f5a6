//! Permissions of the accounts feature: the three administrators never share one that changes.

crate::platform::auth::permissions! {
    /// See accounts.
    ListAccounts = "accounts.list" [Admin, Security];
    /// Make accounts.
    CreateAccount = "accounts.create" [Admin];
    /// Change name, phone, organ; disable.
    UpdateAccount = "accounts.update" [Admin];
    /// Give a new initial password.
    ResetPassword = "accounts.reset_password" [Security];
    /// Take a lost second factor away.
    ResetSecondFactor = "accounts.reset_second_factor" [Security];
    /// Lift a lock.
    UnlockAccount = "accounts.unlock" [Security];
    /// End all sessions of an account.
    RevokeSessions = "accounts.revoke_sessions" [Security];
    /// Change what an account is for.
    ChangeRole = "accounts.change_role" [Security];
}

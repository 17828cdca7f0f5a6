//! Problem codes of the accounts feature.

crate::platform::http::codes! {
    /// Wrong user name or password.
    INVALID_CREDENTIALS = 401 "invalid_credentials";
    /// The password was right; the one-time code is missing.
    SECOND_FACTOR_REQUIRED = 401 "second_factor_required";
    /// The one-time code is wrong or was used already.
    SECOND_FACTOR_INVALID = 401 "second_factor_invalid";
    /// A refresh token that was already exchanged: somebody else may have it; the session is ended.
    REFRESH_TOKEN_REUSED = 401 "refresh_token_reused";
    /// The account is disabled.
    ACCOUNT_DISABLED = 403 "account_disabled";
    /// Too many wrong passwords.
    ACCOUNT_LOCKED = 429 "account_locked";
    /// The current password is wrong.
    WRONG_PASSWORD = 422 "wrong_password";
    /// The one-time code does not match the new secret.
    SECOND_FACTOR_MISMATCH = 422 "second_factor_mismatch";
    /// There is no second factor being set up, or none to remove.
    SECOND_FACTOR_NOT_STARTED = 409 "second_factor_not_started";
    /// The second factor is required for this role and cannot be removed.
    SECOND_FACTOR_MANDATORY = 409 "second_factor_mandatory";
    /// The user name is taken.
    USERNAME_TAKEN = 409 "username_taken";
    /// The deputy already has an account.
    DEPUTY_HAS_ACCOUNT = 409 "deputy_has_account";
    /// An account of role deputy needs a deputy, any other must not have one.
    ROLE_NEEDS_DEPUTY = 422 "role_needs_deputy";
    /// The three administrators' accounts are kept on the command line (三员分立).
    ADMINISTRATOR_ACCOUNT = 409 "administrator_account";
    /// There is no second factor to take away.
    SECOND_FACTOR_ABSENT = 409 "second_factor_absent";
    /// One may not do this to one's own account.
    OWN_ACCOUNT = 409 "own_account";
}

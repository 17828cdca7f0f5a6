//! Accounts and sessions as they are stored.

use crate::platform::auth::Role;
use crate::platform::db::{Id, Json, Timestamp, text_enum};
use crate::schema::{accounts, sessions};
use diesel::prelude::*;

text_enum! {
    /// What kind of program signed in.
    pub enum Client {
        /// A browser: the refresh token lives in an HttpOnly cookie.
        Browser = "browser",
        /// The browser of one's own phone: in a cookie, too; a deputy's or village clerk's may rest as long as it likes.
        Phone = "phone",
        /// An app: the refresh token is in the answer.
        App = "app",
    }
}

/// An account.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = accounts)]
pub struct Account {
    /// County.
    pub county_id: i64,
    /// Identifier.
    pub id: Id,
    /// What one signs in with; unique in the installation.
    pub username: String,
    /// Name shown.
    pub display_name: String,
    /// What the account is for.
    pub role: Role,
    /// Organ it works for.
    pub organ_id: Id,
    /// Deputy it belongs to.
    pub deputy_id: Option<Id>,
    /// Mobile number.
    pub phone: Option<String>,
    /// Argon2id in PHC form.
    pub password_hash: String,
    /// Initial or reset password still in use.
    pub must_change_password: bool,
    /// Wrong passwords in a row.
    pub failed_attempts: i32,
    /// Locked until.
    pub locked_until: Option<Timestamp>,
    /// Encrypted second-factor secret.
    pub totp_secret: Option<Vec<u8>>,
    /// Second factor in force since.
    pub totp_enabled_at: Option<Timestamp>,
    /// Last one-time step accepted; a code is good once.
    pub totp_last_step: i64,
    /// Hashes of unused recovery codes, hex: keyed, those of former ones plain.
    pub recovery_codes: Json,
    /// Last time it signed in.
    pub last_sign_in_at: Option<Timestamp>,
    /// May sign in.
    pub is_active: bool,
    /// Leads the organ it works for.
    pub is_leader: bool,
    /// Version.
    pub version: i64,
    /// Made at.
    pub created_at: Timestamp,
}

/// A new account.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = accounts, treat_none_as_default_value = false)]
pub struct NewAccount {
    /// County.
    pub county_id: i64,
    /// Identifier.
    pub id: Id,
    /// User name.
    pub username: String,
    /// Name shown.
    pub display_name: String,
    /// Role.
    pub role: Role,
    /// Organ.
    pub organ_id: Id,
    /// Deputy.
    pub deputy_id: Option<Id>,
    /// Mobile number.
    pub phone: Option<String>,
    /// Argon2id in PHC form.
    pub password_hash: String,
    /// When the password was set.
    pub password_changed_at: Timestamp,
    /// Must be changed at the first sign-in.
    pub must_change_password: bool,
    /// 0.
    pub failed_attempts: i32,
    /// 0.
    pub totp_last_step: i64,
    /// Empty.
    pub recovery_codes: Json,
    /// May sign in.
    pub is_active: bool,
    /// Invented.
    pub is_demo: bool,
    /// 1.
    pub version: i64,
    /// Made at.
    pub created_at: Timestamp,
    /// Changed at.
    pub updated_at: Timestamp,
    /// Leads the organ it works for.
    pub is_leader: bool,
}

impl NewAccount {
    /// A new active account with an initial password that must be changed.
    #[must_use]
    pub fn new(
        county_id: i64,
        username: &str,
        display_name: &str,
        role: Role,
        organ_id: Id,
        password_hash: String,
        now: Timestamp,
    ) -> Self {
        Self {
            county_id,
            id: crate::platform::ids::new_id(),
            username: username.to_owned(),
            display_name: display_name.to_owned(),
            role,
            organ_id,
            deputy_id: None,
            phone: None,
            password_hash,
            password_changed_at: now,
            must_change_password: true,
            failed_attempts: 0,
            totp_last_step: 0,
            recovery_codes: Json(serde_json::json!([])),
            is_active: true,
            is_demo: false,
            version: 1,
            created_at: now,
            updated_at: now,
            is_leader: false,
        }
    }
}

/// A session.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = sessions)]
pub struct Session {
    /// County.
    pub county_id: i64,
    /// Identifier.
    pub id: Id,
    /// Account.
    pub account_id: Id,
    /// Browser or app.
    pub client: Client,
    /// Signed in at.
    pub created_at: Timestamp,
    /// Last used.
    pub last_seen_at: Timestamp,
    /// Hard end.
    pub expires_at: Timestamp,
    /// Ended early at.
    pub ended_at: Option<Timestamp>,
    /// Why.
    pub end_reason: Option<String>,
    /// Program.
    pub user_agent: String,
    /// Address.
    pub ip: String,
    /// SHA-256 of the current refresh secret.
    pub refresh_hash: Vec<u8>,
    /// SHA-256 of the one before it.
    pub previous_refresh_hash: Option<Vec<u8>>,
    /// When the current one was issued.
    pub rotated_at: Timestamp,
    /// Only these permissions, for API clients.
    pub permissions: Option<Json>,
}

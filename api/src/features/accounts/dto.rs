//! What the accounts operations take and give.

use super::model::{Account, Client, Session};
use crate::platform::auth::Role;
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::{Comma, is_paging, present, trimmed, trimmed_present};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::{Validate, ValidationError};

/// Signing in.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignInRequest {
    /// User name.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub username: String,
    /// Password.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    #[schema(format = Password)]
    pub password: String,
    /// One-time code or recovery code, when the account has a second factor.
    #[validate(length(max = 20))]
    #[schema(max_length = 20)]
    pub totp_code: Option<String>,
    /// Browser or the browser of one's own phone (cookie), or app (token in the answer).
    #[serde(default = "browser")]
    pub client: Client,
}

const fn browser() -> Client {
    Client::Browser
}

/// Exchanging a refresh token.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RefreshRequest {
    /// For apps; browsers send the cookie.
    #[validate(length(max = 200))]
    #[schema(max_length = 200)]
    pub refresh_token: Option<String>,
}

/// A live session.
#[derive(Debug, Serialize, ToSchema)]
pub struct TokenResponse {
    /// JWT for `Authorization: Bearer`.
    pub access_token: String,
    /// `Bearer`
    pub token_type: String,
    /// Seconds.
    pub expires_in: i64,
    /// For apps only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<String>,
    /// The password must be changed first.
    pub must_change_password: bool,
    /// The second factor must be set up first.
    pub must_enrol_second_factor: bool,
    /// Who signed in.
    pub account: Me,
}

/// The caller's own account.
#[derive(Debug, Serialize, ToSchema)]
pub struct Me {
    /// Account.
    pub id: Id,
    /// User name.
    pub username: String,
    /// Name shown.
    pub display_name: String,
    /// Role.
    pub role: Role,
    /// County number.
    pub county_id: i64,
    /// County.
    pub county_name: String,
    /// Organ.
    pub organ_id: Id,
    /// Organ's name.
    pub organ_name: String,
    /// Town, if the organ is one of a town.
    pub town_id: Option<Id>,
    /// Town's name.
    pub town_name: Option<String>,
    /// Deputy.
    pub deputy_id: Option<Id>,
    /// Mobile number, masked.
    pub phone_masked: Option<String>,
    /// Permissions held.
    pub permissions: Vec<String>,
    /// The password must be changed first.
    pub must_change_password: bool,
    /// The second factor must be set up first.
    pub must_enrol_second_factor: bool,
    /// Whether a second factor is in force.
    pub second_factor_enabled: bool,
    /// A session unused for so long ends.
    pub idle_timeout_minutes: u64,
    /// Leads the organ: signs off what goes out.
    pub is_leader: bool,
}

/// Changing one's own password.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangePasswordRequest {
    /// The password in use.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    #[schema(format = Password)]
    pub current_password: String,
    /// The new one; see the policy in docs/SECURITY.md.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    #[schema(format = Password)]
    pub new_password: String,
}

/// A step that needs the password again.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordRequest {
    /// The password in use.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200)]
    #[schema(format = Password)]
    pub password: String,
}

/// A second factor being set up.
#[derive(Debug, Serialize, ToSchema)]
pub struct SecondFactorResponse {
    /// Base32, for typing in by hand.
    pub secret: String,
    /// For the QR code.
    pub otpauth_uri: String,
}

/// Proof that the authenticator works.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmSecondFactorRequest {
    /// 6 digits.
    #[validate(length(min = 6, max = 8))]
    #[schema(min_length = 6, max_length = 8)]
    pub totp_code: String,
}

/// Codes for a lost phone, shown once.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecoveryCodesResponse {
    /// Each is good once.
    pub recovery_codes: Vec<String>,
}

/// One of the caller's sessions.
#[derive(Debug, Serialize, ToSchema)]
pub struct SessionResponse {
    /// Session.
    pub id: Id,
    /// Signed in at.
    pub created_at: Timestamp,
    /// Last used.
    pub last_seen_at: Timestamp,
    /// Program.
    pub user_agent: String,
    /// Address.
    pub ip: String,
    /// The one this request came with.
    pub is_current: bool,
}

/// The caller's live sessions.
#[derive(Debug, Serialize, ToSchema)]
pub struct SessionsResponse {
    /// Newest first.
    pub items: Vec<SessionResponse>,
}

impl SessionResponse {
    pub(super) fn of(session: Session, current: Id) -> Self {
        Self {
            is_current: session.id == current,
            id: session.id,
            created_at: session.created_at,
            last_seen_at: session.last_seen_at,
            user_agent: session.user_agent,
            ip: session.ip,
        }
    }
}

/// An account as administrators see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct AccountResponse {
    /// Account.
    pub id: Id,
    /// User name.
    pub username: String,
    /// Name shown.
    pub display_name: String,
    /// Role.
    pub role: Role,
    /// Organ.
    pub organ_id: Id,
    /// Organ's name.
    pub organ_name: String,
    /// Deputy.
    pub deputy_id: Option<Id>,
    /// Mobile number, masked.
    pub phone_masked: Option<String>,
    /// May sign in.
    pub is_active: bool,
    /// Leads the organ it works for: signs its answers off, is reminded when a day is at hand.
    pub is_leader: bool,
    /// Locked until.
    pub locked_until: Option<Timestamp>,
    /// Last sign-in.
    pub last_sign_in_at: Option<Timestamp>,
    /// Initial password still in use.
    pub must_change_password: bool,
    /// Second factor in force.
    pub second_factor_enabled: bool,
    /// Version.
    pub version: i64,
    /// Made at.
    pub created_at: Timestamp,
}

impl AccountResponse {
    pub(super) fn of(account: Account, organ_name: String) -> Self {
        Self {
            id: account.id,
            username: account.username,
            display_name: account.display_name,
            role: account.role,
            organ_id: account.organ_id,
            organ_name,
            deputy_id: account.deputy_id,
            phone_masked: account.phone.as_deref().map(mask_phone),
            is_active: account.is_active,
            is_leader: account.is_leader,
            locked_until: account.locked_until,
            last_sign_in_at: account.last_sign_in_at,
            must_change_password: account.must_change_password,
            second_factor_enabled: account.totp_enabled_at.is_some(),
            version: account.version,
            created_at: account.created_at,
        }
    }
}

/// `138****5678`
#[must_use]
pub fn mask_phone(phone: &str) -> String {
    let chars: Vec<char> = phone.chars().collect();
    if chars.len() < 7 {
        return "*".repeat(chars.len());
    }
    let tail = chars.len() - 4;
    chars
        .iter()
        .enumerate()
        .map(|(i, c)| if i >= 3 && i < tail { '*' } else { *c })
        .collect()
}

/// A new account.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateAccountRequest {
    /// 3–40 letters, digits or `. _ -`.
    #[validate(custom(function = "user_name"))]
    pub username: String,
    /// Name shown.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub display_name: String,
    /// Role.
    pub role: Role,
    /// Organ.
    pub organ_id: Id,
    /// Deputy, for role `deputy`.
    pub deputy_id: Option<Id>,
    /// Mobile number.
    #[validate(custom(function = "phone_number"))]
    pub phone: Option<String>,
}

/// Changes to an account; what is absent stays.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateAccountRequest {
    /// Name shown.
    #[serde(default, deserialize_with = "trimmed_present")]
    #[validate(length(min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60)]
    pub display_name: Option<String>,
    /// Mobile number; `null` for none.
    #[serde(default, deserialize_with = "present")]
    #[validate(custom(function = "phone_number"))]
    pub phone: Option<Option<String>>,
    /// Organ.
    pub organ_id: Option<Id>,
    /// May sign in.
    pub is_active: Option<bool>,
}

/// A role change.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeRoleRequest {
    /// New role.
    pub role: Role,
    /// The organ the account moves to in the same act; without it, it stays where it is.
    pub organ_id: Option<Id>,
    /// Why; kept in the log.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 300))]
    #[schema(min_length = 2, max_length = 300)]
    pub reason: String,
}

/// Whether an account leads the organ it works for.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeLeadershipRequest {
    /// Leads it.
    pub is_leader: bool,
}

/// Why a second factor is taken away.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ResetSecondFactorRequest {
    /// How the person was recognised; kept in the log.
    #[serde(deserialize_with = "trimmed")]
    #[validate(length(min = 2, max = 300))]
    #[schema(min_length = 2, max_length = 300)]
    pub reason: String,
}

/// No content is needed.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// An account and the password to hand over.
#[derive(Debug, Serialize, ToSchema)]
pub struct InitialPasswordResponse {
    /// The account.
    pub account: AccountResponse,
    /// Shown once; must be changed at the first sign-in.
    pub initial_password: String,
}

/// Narrowing a list of accounts.
#[derive(Debug, Deserialize, Serialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListAccountsQuery {
    /// Roles, separated by commas.
    #[param(value_type = Option<String>, example = "county,township")]
    pub role: Option<Comma<Role>>,
    /// Organ.
    pub organ_id: Option<Id>,
    /// Active or disabled.
    pub is_active: Option<bool>,
    /// Part of the user name or the name.
    pub q: Option<String>,
    /// Rows per page, 1–200, default 50.
    #[serde(skip_serializing_if = "is_paging")]
    pub limit: Option<i64>,
    /// Where to continue.
    #[serde(skip_serializing_if = "is_paging")]
    pub cursor: Option<String>,
    /// Add the number of matching rows.
    #[serde(default, skip_serializing_if = "is_paging")]
    #[param(required = false)]
    pub count: bool,
}

/// Whether a text may be a user name: 3–40 letters, digits or `. _ -`.
#[must_use]
pub fn is_user_name(value: &str) -> bool {
    (3..=40).contains(&value.len())
        && value
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-'))
}

/// Whether a text may be a mobile number: 11 digits that begin with 1.
#[must_use]
pub fn is_phone_number(value: &str) -> bool {
    value.len() == 11 && value.starts_with('1') && value.chars().all(|c| c.is_ascii_digit())
}

pub(super) fn user_name(value: &str) -> Result<(), ValidationError> {
    if is_user_name(value) {
        Ok(())
    } else {
        Err(ValidationError::new("username_format"))
    }
}

pub(super) fn phone_number(value: &str) -> Result<(), ValidationError> {
    if is_phone_number(value) {
        Ok(())
    } else {
        Err(ValidationError::new("phone_format"))
    }
}

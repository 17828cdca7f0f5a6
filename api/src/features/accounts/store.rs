//! Accounts in the database.

use super::error;
use super::model::{Account, NewAccount};
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    self, AnyConnection, Columns, Id, Json, Timestamp, Violation, one_of, violation,
};
use crate::platform::http::Problem;
use crate::schema::{accounts, organs};
use diesel::prelude::*;
use std::collections::HashSet;

/// The account of a user name in any county: for signing in, before a scope exists.
pub fn find_by_username(
    conn: &mut AnyConnection,
    username: &str,
) -> Result<Option<Account>, Problem> {
    Ok(accounts::table
        .filter(accounts::username.eq(username))
        .select(Account::as_select())
        .first(conn)
        .optional()?)
}

/// Every account of the scope's county, for imports and exports.
pub fn all(conn: &mut AnyConnection, scope: &Scope) -> Result<Vec<Account>, Problem> {
    Ok(accounts::table
        .filter(accounts::county_id.eq(scope.county_id()))
        .order(accounts::username.asc())
        .select(Account::as_select())
        .load(conn)?)
}

/// Which of these user names are taken, in any county.
pub fn taken_usernames(
    conn: &mut AnyConnection,
    names: &[String],
) -> Result<HashSet<String>, Problem> {
    let mut taken = HashSet::new();
    for names in names.chunks(5_000) {
        let found: Vec<String> = accounts::table
            .filter(one_of(accounts::username, names.to_vec()))
            .select(accounts::username)
            .load(conn)?;
        taken.extend(found);
    }
    Ok(taken)
}

/// An account of the scope's county.
pub fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Account, Problem> {
    Ok(accounts::table
        .find((scope.county_id(), id))
        .select(Account::as_select())
        .first(conn)?)
}

/// An account with its organ's name.
pub fn get_with_organ(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<(Account, String), Problem> {
    Ok(with_organ(scope)
        .filter(accounts::id.eq(id))
        .select((Account::as_select(), organs::name))
        .first(conn)?)
}

#[diesel::dsl::auto_type(no_type_alias)]
fn with_organ<'a>(scope: &'a Scope) -> _ {
    let county: i64 = scope.county_id();
    accounts::table
        .inner_join(
            organs::table.on(organs::county_id
                .eq(accounts::county_id)
                .and(organs::id.eq(accounts::organ_id))),
        )
        .filter(accounts::county_id.eq(county))
}

/// Adds many accounts at once.
pub fn insert_all(conn: &mut AnyConnection, new: &[NewAccount]) -> Result<(), Problem> {
    Ok(db::insert_all!(conn, accounts::table, new)?)
}

/// Adds an account.
pub fn insert(conn: &mut AnyConnection, new: NewAccount) -> Result<Account, Problem> {
    let username = new.username.clone();
    diesel::insert_into(accounts::table)
        .values(new)
        .returning(Account::columns())
        .get_result(conn)
        .map_err(|e| match violation(&e) {
            Some(Violation::Unique(name)) if name == "accounts_username_key" => {
                error::USERNAME_TAKEN.with("username", username)
            }
            Some(Violation::Unique(name)) if name == "accounts_county_id_deputy_id_key" => {
                error::DEPUTY_HAS_ACCOUNT.problem()
            }
            Some(Violation::Check(_)) => error::ROLE_NEEDS_DEPUTY.problem(),
            _ => e.into(),
        })
}

/// What an administrator may change.
#[derive(AsChangeset, Default, Debug, Clone)]
#[diesel(table_name = accounts)]
pub struct AccountPatch {
    /// Name shown.
    pub display_name: Option<String>,
    /// Mobile number.
    pub phone: Option<Option<String>>,
    /// Organ.
    pub organ_id: Option<Id>,
    /// May sign in.
    pub is_active: Option<bool>,
    /// Leads its organ.
    pub is_leader: Option<bool>,
    /// Role.
    pub role: Option<Role>,
    /// Deputy.
    pub deputy_id: Option<Option<Id>>,
    /// Lock.
    pub locked_until: Option<Option<Timestamp>>,
    /// Wrong passwords.
    pub failed_attempts: Option<i32>,
    /// Password.
    pub password_hash: Option<String>,
    /// When it was set.
    pub password_changed_at: Option<Timestamp>,
    /// Must be changed.
    pub must_change_password: Option<bool>,
    /// Second factor.
    pub totp_secret: Option<Option<Vec<u8>>>,
    /// Second factor in force.
    pub totp_enabled_at: Option<Option<Timestamp>>,
    /// Last accepted step.
    pub totp_last_step: Option<i64>,
    /// Recovery codes.
    pub recovery_codes: Option<Json>,
    /// Last sign-in.
    pub last_sign_in_at: Option<Timestamp>,
    /// Version.
    pub version: Option<i64>,
    /// Changed at.
    pub updated_at: Option<Timestamp>,
}

impl AccountPatch {
    /// Takes the second factor away.
    #[must_use]
    pub fn without_second_factor() -> Self {
        Self {
            totp_secret: Some(None),
            totp_enabled_at: Some(None),
            recovery_codes: Some(Json(serde_json::json!([]))),
            ..Self::default()
        }
    }
}

/// Changes an account and returns it.
pub fn update(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
    patch: AccountPatch,
) -> Result<Account, Problem> {
    diesel::update(accounts::table.find((county_id, id)))
        .set(patch)
        .returning(Account::columns())
        .get_result(conn)
        .map_err(|e| match violation(&e) {
            Some(Violation::Check(_)) => error::ROLE_NEEDS_DEPUTY.problem(),
            Some(Violation::Unique(_)) => error::DEPUTY_HAS_ACCOUNT.problem(),
            _ => e.into(),
        })
}

/// The organs of a county that somebody leads in the system.
pub fn led_organs(conn: &mut AnyConnection, county_id: i64) -> Result<HashSet<Id>, Problem> {
    let led: Vec<Id> = accounts::table
        .filter(accounts::county_id.eq(county_id))
        .filter(
            accounts::is_leader
                .eq(true)
                .and(accounts::is_active.eq(true)),
        )
        .select(accounts::organ_id)
        .load(conn)?;
    Ok(led.into_iter().collect())
}

/// Who leads an organ of the county: account and name, by name.
pub fn leaders(
    conn: &mut AnyConnection,
    county_id: i64,
    organ_id: Id,
) -> Result<Vec<(Id, String)>, Problem> {
    Ok(accounts::table
        .filter(accounts::county_id.eq(county_id))
        .filter(accounts::organ_id.eq(organ_id))
        .filter(accounts::is_leader.eq(true))
        .filter(accounts::is_active.eq(true))
        .order((accounts::display_name.asc(), accounts::id.asc()))
        .select((accounts::id, accounts::display_name))
        .load(conn)?)
}

/// Whether anybody can sign in with an account of the demonstration.
pub fn has_demo_accounts(conn: &mut AnyConnection) -> Result<bool, Problem> {
    let found: Option<Id> = accounts::table
        .filter(accounts::is_demo.eq(true).and(accounts::is_active.eq(true)))
        .select(accounts::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

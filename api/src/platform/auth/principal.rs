//! The caller behind a session.

use super::permission::Permission;
use super::role::Role;
use crate::platform::db::Id;
use std::collections::BTreeSet;

/// Where a principal's permissions come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Granted {
    /// All that its role holds.
    ByRole,
    /// Exactly these, for API clients with scopes.
    Only(BTreeSet<String>),
}

/// What a principal must do before anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Restriction {
    /// Change the password.
    PasswordChange,
    /// Set up the second factor.
    SecondFactorEnrolment,
}

/// Who is calling: account, role and place.
#[derive(Clone, Debug)]
pub struct Principal {
    /// The county (tenant).
    pub county_id: i64,
    /// The account.
    pub account_id: Id,
    /// The session.
    pub session_id: Id,
    /// The role.
    pub role: Role,
    /// Name shown in timelines.
    pub display_name: String,
    /// The organ the account works for.
    pub organ_id: Id,
    /// The town that organ belongs to, if it is one of a town.
    pub town_id: Option<Id>,
    /// Works for the committee of a subdistrict, which has no congress: an outpost of the county's.
    pub is_outpost: bool,
    /// The deputy this account belongs to.
    pub deputy_id: Option<Id>,
    /// Permissions.
    pub granted: Granted,
    /// What must be done first.
    pub restriction: Option<Restriction>,
}

impl Principal {
    /// Whether it holds a permission.
    #[must_use]
    pub fn may<P: Permission>(&self) -> bool {
        self.holds(P::KEY, P::ROLES)
    }

    /// Whether it holds a permission given as data.
    #[must_use]
    pub fn holds(&self, key: &str, roles: &[Role]) -> bool {
        match &self.granted {
            Granted::ByRole => roles.contains(&self.role),
            Granted::Only(keys) => keys.contains(key),
        }
    }
}

//! What a caller may see. Every store function takes one; out of scope is not found.

use super::principal::Principal;
use super::role::Role;
use crate::platform::db::Id;

/// The rows a caller may touch. Only this module makes one, from an authenticated principal.
#[derive(Clone, Debug)]
pub struct Scope {
    county_id: i64,
    account_id: Id,
    role: Role,
    organ_id: Id,
    town_id: Option<Id>,
    is_outpost: bool,
    deputy_id: Option<Id>,
}

impl Scope {
    pub(super) fn of(principal: &Principal) -> Self {
        Self {
            county_id: principal.county_id,
            account_id: principal.account_id,
            role: principal.role,
            organ_id: principal.organ_id,
            // Whoever works for a town and has none sees no town, not all of them.
            town_id: principal.town_id.or_else(|| match principal.role {
                Role::Township | Role::Village | Role::Deputy => Some(Id(uuid::Uuid::nil())),
                _ => None,
            }),
            is_outpost: principal.is_outpost,
            deputy_id: principal.deputy_id,
        }
    }

    /// The whole county, for the command line and background jobs, which act for no account.
    pub(crate) fn of_county(county_id: i64) -> Self {
        let nobody = Id(uuid::Uuid::nil());
        Self {
            county_id,
            account_id: nobody,
            role: Role::County,
            organ_id: nobody,
            town_id: None,
            is_outpost: false,
            deputy_id: None,
        }
    }

    /// The county (tenant): in every query.
    #[must_use]
    pub fn county_id(&self) -> i64 {
        self.county_id
    }

    /// The caller's account.
    #[must_use]
    pub fn account_id(&self) -> Id {
        self.account_id
    }

    /// The caller's role.
    #[must_use]
    pub fn role(&self) -> Role {
        self.role
    }

    /// The organ the caller works for.
    #[must_use]
    pub fn organ_id(&self) -> Id {
        self.organ_id
    }

    /// The town whose rows the caller is limited to; `None` for those who work for the whole county.
    #[must_use]
    pub fn town_id(&self) -> Option<Id> {
        self.town_id
    }

    /// Whether the caller works for the committee of a subdistrict, which has no congress and keeps what the county's
    /// deputies of its place do.
    #[must_use]
    pub fn is_outpost(&self) -> bool {
        self.is_outpost
    }

    /// The deputy the caller is.
    #[must_use]
    pub fn deputy_id(&self) -> Option<Id> {
        self.deputy_id
    }

    /// Whether a record of this town (or of the county, `None`) is visible to staff of this scope.
    #[must_use]
    pub fn sees_town(&self, town_id: Option<Id>) -> bool {
        self.town_id.is_none() || self.town_id == town_id
    }
}

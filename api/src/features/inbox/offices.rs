//! The offices of a county's congresses, read once for many accounts: whose work the staff of a town
//! or of the county shares.

use super::store_offices;
use crate::features::organs::OrganKind;
use crate::platform::auth::Role;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// The offices of a county, with their towns.
pub struct Offices {
    rows: Vec<(OrganKind, Id, Option<Id>)>,
}

/// The kinds of offices whose work somebody of a role does, beside that of their own organ.
pub(super) const fn kinds(role: Role) -> &'static [OrganKind] {
    match role {
        Role::Township => &[
            OrganKind::TownshipCongress,
            OrganKind::TownshipPresidium,
            OrganKind::SubdistrictCommittee,
        ],
        Role::County => &[
            OrganKind::CountyStandingCommittee,
            OrganKind::StandingCommitteeOffice,
        ],
        _ => &[],
    }
}

impl Offices {
    /// Reads those of a county.
    pub fn load(conn: &mut AnyConnection, county_id: i64) -> Result<Self, Problem> {
        let kinds = [kinds(Role::Township), kinds(Role::County)].concat();
        let rows = store_offices::of_kinds(conn, county_id, kinds)?;
        Ok(Self { rows })
    }

    /// Whose steps an account does: the deputy's own, or those of its organ and offices.
    #[must_use]
    pub fn audiences(
        &self,
        role: Role,
        organ_id: Id,
        deputy_id: Option<Id>,
        town_id: Option<Id>,
    ) -> Vec<Id> {
        if role == Role::Deputy {
            return deputy_id.into_iter().collect();
        }
        let town = if role == Role::County { None } else { town_id };
        let shared = self
            .rows
            .iter()
            .filter(|(kind, _, of)| kinds(role).contains(kind) && *of == town);
        let mut ids: Vec<Id> = shared.map(|(_, id, _)| *id).chain([organ_id]).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}

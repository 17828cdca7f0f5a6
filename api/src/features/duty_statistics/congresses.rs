//! The congresses in scope whose term runs.

use crate::features::congresses::CongressLevel;
use crate::features::organs::{self, OrganFilter, OrganKind};
use crate::features::terms::{self, Level, Term};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use std::collections::HashMap;

/// A congress in its term.
pub(super) struct Congress {
    pub(super) level: CongressLevel,
    pub(super) organ_id: Id,
    pub(super) town_id: Option<Id>,
    pub(super) name: String,
    pub(super) term: Term,
}

/// That of the county first, then its towns in their official order; to a town itself.
pub(super) fn in_scope(
    conn: &mut AnyConnection,
    acting: &Acting,
) -> Result<Vec<Congress>, Problem> {
    let scope = &acting.scope;
    let runs = terms::all(conn, scope)?.into_iter();
    let runs = runs.filter(|term| term.runs_on(acting.today));
    let mut runs: HashMap<Id, Term> = runs
        .filter_map(|term| Some((term.organ_id?, term)))
        .collect();
    let filter = OrganFilter {
        kinds: Some(vec![
            OrganKind::CountyStandingCommittee,
            OrganKind::TownshipCongress,
        ]),
        is_active: Some(true),
        ..OrganFilter::default()
    };
    let mut found = Vec::new();
    for organ in organs::all(conn, scope, &filter)? {
        let Some(term) = runs.remove(&organ.id) else {
            continue;
        };
        let level = match term.level {
            Level::County => CongressLevel::County,
            Level::Township => CongressLevel::Township,
            Level::National | Level::Province | Level::City => continue,
        };
        let is_town = level == CongressLevel::Township;
        if !is_town && scope.role() != Role::County {
            continue;
        }
        found.push(Congress {
            level,
            organ_id: organ.id,
            town_id: is_town.then_some(organ.id),
            name: match is_town {
                true => organ.short_name,
                false => term.congress_name.clone(),
            },
            term,
        });
    }
    // Stable: the order of the towns stays.
    found.sort_by_key(|one| one.level == CongressLevel::Township);
    Ok(found)
}

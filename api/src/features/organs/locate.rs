//! Where an organ belongs: checks of its town, its organ above and its division code.

use super::model::OrganKind;
use super::store;
use crate::features::regions::RegionCode;
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use std::collections::HashSet;

/// The division code of an organ, 12 digits, within the county: the given one, else that of its
/// town, else that of the county.
pub(super) fn region_code(
    conn: &mut AnyConnection,
    scope: &Scope,
    given: Option<&str>,
    town_id: Option<Id>,
) -> Result<String, Problem> {
    let county = store::county(conn, scope.county_id())?;
    let Some(text) = given else {
        return match town_id {
            Some(town) => Ok(store::get(conn, scope, town)?.region_code),
            None => Ok(county.region_code),
        };
    };
    let code: RegionCode = text
        .parse()
        .map_err(|_| Problem::field("/region_code", "region_code"))?;
    let county: RegionCode = county.region_code.parse().map_err(Problem::internal)?;
    if code.is_within(county) {
        Ok(code.to_string())
    } else {
        Err(Problem::field("/region_code", "outside_county"))
    }
}

/// The town of a new organ: none for a town itself and for organs of the county; a caller of a
/// town may only choose that one.
pub(super) fn town(
    conn: &mut AnyConnection,
    scope: &Scope,
    kind: OrganKind,
    given: Option<Id>,
) -> Result<Option<Id>, Problem> {
    let belongs = !kind.is_town() && !kind.is_of_county();
    match given {
        Some(_) if !belongs => Err(Problem::field("/town_id", "not_applicable")),
        Some(id) => {
            let found = store::find(conn, scope, id)?.filter(|organ| organ.kind.is_town());
            found
                .map(|town| Some(town.id))
                .ok_or_else(|| Problem::field("/town_id", "unknown"))
        }
        None if kind.needs_town() => Err(Problem::field("/town_id", "required")),
        None if scope.town_id().is_some() => Err(Problem::field("/town_id", "required")),
        None => Ok(None),
    }
}

/// The organ above a new organ must be in scope.
pub(super) fn parent(
    conn: &mut AnyConnection,
    scope: &Scope,
    given: Option<Id>,
) -> Result<Option<Id>, Problem> {
    let Some(id) = given else { return Ok(None) };
    let found = store::find(conn, scope, id)?;
    found
        .map(|organ| Some(organ.id))
        .ok_or_else(|| Problem::field("/parent_id", "unknown"))
}

/// The organ above an organ that exists: in scope, and neither itself nor below it. The way up is
/// walked in the transaction of the change, so no ring can form.
pub(super) fn new_parent(
    conn: &mut AnyConnection,
    scope: &Scope,
    organ: Id,
    given: Option<Id>,
) -> Result<Option<Id>, Problem> {
    let parent = parent(conn, scope, given)?;
    let (mut above, mut seen) = (parent, HashSet::from([organ]));
    while let Some(id) = above {
        if !seen.insert(id) {
            return Err(Problem::field("/parent_id", "ring"));
        }
        above = store::parent_of(conn, scope.county_id(), id)?;
    }
    Ok(parent)
}

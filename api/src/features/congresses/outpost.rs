//! The committee of a subdistrict (街道人大工委; 组织法59): an outpost of the county's standing committee where there is no
//! congress. What deputies of the county do who are at home there is laid with it (`office_id`): it keeps that as the
//! office of the county's congress, which keeps it, too. It has none of the rights of a congress.

use super::error;
use super::lead::{asked_for, is_office, led_by, own_congress};
use super::model::{Congress, CongressLevel};
use super::{committees, deputies_in_office, of_place, of_staff, store_home};
use crate::platform::auth::{Acting, Scope};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use std::collections::HashSet;

/// Whether the caller works for the office that keeps a record: that of its congress, or the committee it is laid with.
#[must_use]
pub fn keeps(scope: &Scope, (level, town_id, office_id): (CongressLevel, Option<Id>, Id)) -> bool {
    is_office(scope, level, town_id) || (scope.is_outpost() && scope.organ_id() == office_id)
}

/// The congress for which the staff keeps what deputies do: its own of the level; for a subdistrict that of the county,
/// laid with its committee, whatever level it says.
///
/// # Errors
/// `congress_none` for another level, or when no term runs.
pub fn kept_congress(
    conn: &mut AnyConnection,
    acting: &Acting,
    level: CongressLevel,
) -> Result<Congress, Problem> {
    match acting.scope.is_outpost() {
        true => laid(conn, acting)?.ok_or_else(|| error::NO_CONGRESS.problem()),
        false => own_congress(conn, acting, level),
    }
}

/// Where the staff has its stations: at its own congress of the level; for a subdistrict in the subdistrict, with the
/// term of the county, whatever level it says.
///
/// # Errors
/// `congress_none` for another level, or when no term runs.
pub fn own_place(
    conn: &mut AnyConnection,
    acting: &Acting,
    level: CongressLevel,
) -> Result<Congress, Problem> {
    match acting.scope.is_outpost() {
        true => place_of_staff(conn, acting)?.ok_or_else(|| error::NO_CONGRESS.problem()),
        false => own_congress(conn, acting, level),
    }
}

/// The congress the staff works for, or the subdistrict in its place; none when no term runs.
pub fn place_of_staff(
    conn: &mut AnyConnection,
    acting: &Acting,
) -> Result<Option<Congress>, Problem> {
    if !acting.scope.is_outpost() {
        return of_staff(conn, acting);
    }
    let organ_id = acting.scope.organ_id();
    Ok(laid(conn, acting)?.map(|county| Congress {
        level: CongressLevel::Township,
        organ_id,
        town_id: Some(organ_id),
        ..county
    }))
}

/// As [`asked_for`]; for a subdistrict the congress of the county, of whose deputies it is shown those within its
/// [`reach`].
///
/// # Errors
/// `congress_none`; 404 for a congress that is not the reader's.
pub fn kept_asked_for(
    conn: &mut AnyConnection,
    acting: &Acting,
    (level, town_id): (Option<CongressLevel>, Option<Id>),
) -> Result<Congress, Problem> {
    let scope = &acting.scope;
    if !scope.is_outpost() {
        return asked_for(conn, acting, (level, town_id));
    }
    match town_id.is_none_or(|town| town == scope.organ_id()) {
        true => kept_congress(conn, acting, CongressLevel::County),
        false => Err(Problem::not_found()),
    }
}

/// As [`led_by`], for the staff of a subdistrict, too; what a deputy of the county does is laid with the committee of
/// the subdistrict they are at home in.
///
/// # Errors
/// As [`led_by`].
pub fn kept_led_by(
    conn: &mut AnyConnection,
    acting: &Acting,
    level: CongressLevel,
    (asked, pointer): (Option<Id>, &str),
) -> Result<(Congress, Id, String), Problem> {
    let scope = &acting.scope;
    if !scope.is_outpost() {
        let (congress, lead, name) = led_by(conn, acting, level, (asked, pointer))?;
        let office_id = office_for(conn, scope.county_id(), (&congress, lead))?;
        let congress = Congress {
            office_id,
            ..congress
        };
        return Ok((congress, lead, name));
    }
    let congress = kept_congress(conn, acting, level)?;
    let lead = asked.ok_or_else(|| Problem::field(pointer, "required"))?;
    let near: Vec<Id> = reach(conn, scope, &[lead])?.into_iter().collect();
    let mut found = deputies_in_office(conn, scope, congress.term_id, &near)?;
    let name = found.remove(&lead);
    let name = name.ok_or_else(|| Problem::field(pointer, "not_a_deputy"))?;
    Ok((congress, lead, name))
}

/// Those of `ids` whom the staff may name: for a subdistrict who is at home there, for others all of them.
pub fn reach(conn: &mut AnyConnection, scope: &Scope, ids: &[Id]) -> Result<HashSet<Id>, Problem> {
    match scope.is_outpost() {
        true => store_home::at_home(conn, scope.county_id(), scope.organ_id(), ids),
        false => Ok(ids.iter().copied().collect()),
    }
}

/// The office with which what a deputy does in a congress is laid: the committee of the subdistrict in which a deputy
/// of the county is at home, else the office of the congress.
pub fn office_for(
    conn: &mut AnyConnection,
    county_id: i64,
    (congress, deputy_id): (&Congress, Id),
) -> Result<Id, Problem> {
    if congress.level != CongressLevel::County {
        return Ok(congress.office_id);
    }
    let found = committees(conn, county_id, &[deputy_id])?.remove(&deputy_id);
    Ok(found.unwrap_or(congress.office_id))
}

/// The congress of the county, laid with the committee of the subdistrict that acts.
fn laid(conn: &mut AnyConnection, acting: &Acting) -> Result<Option<Congress>, Problem> {
    let county = of_place(conn, acting, None)?;
    Ok(county.map(|county| Congress {
        office_id: acting.scope.organ_id(),
        ..county
    }))
}

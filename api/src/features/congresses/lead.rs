//! Who brings something before which congress: a deputy for themselves, the office for a deputy who
//! handed it in on paper.

use super::error;
use super::model::{Congress, CongressLevel, Mandate};
use super::{deputies_in_office, deputy_names, mandate_in, of_deputy, of_place, of_staff};
use crate::platform::auth::{Acting, Role, Scope};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// Whether the caller works for the office that serves a congress.
#[must_use]
pub fn is_office(scope: &Scope, level: CongressLevel, town_id: Option<Id>) -> bool {
    match level {
        CongressLevel::County => scope.role() == Role::County,
        CongressLevel::Township => scope.role() == Role::Township && scope.town_id() == town_id,
    }
}

/// Whether what the caller says of a deputy is said by an office: not by a deputy, and by nobody of themselves (A9).
#[must_use]
pub fn is_said_by_office(scope: &Scope, deputy_id: Id) -> bool {
    scope.role() != Role::Deputy && scope.deputy_id() != Some(deputy_id)
}

/// The congress of a level that the staff works for.
///
/// # Errors
/// `congress_none` for a subdistrict, another level, or when no term runs.
pub fn own_congress(
    conn: &mut AnyConnection,
    acting: &Acting,
    level: CongressLevel,
) -> Result<Congress, Problem> {
    let own = of_staff(conn, acting)?.filter(|own| own.level == level);
    own.ok_or_else(|| error::NO_CONGRESS.problem())
}

/// The congress and the deputy who leads, with their name: the caller, or the one the office files
/// for, who must be in office there.
///
/// # Errors
/// `congress_mandate_suspended`, `congress_mandate_ended`, `congress_none`; a field problem at
/// `pointer` for somebody else's name, none, or one who is not in office.
pub fn led_by(
    conn: &mut AnyConnection,
    acting: &Acting,
    level: CongressLevel,
    (asked, pointer): (Option<Id>, &str),
) -> Result<(Congress, Id, String), Problem> {
    let scope = &acting.scope;
    if scope.role() == Role::Deputy {
        let own = scope.deputy_id().ok_or_else(Problem::not_found)?;
        if asked.is_some_and(|id| id != own) {
            return Err(Problem::field(pointer, "not_a_deputy"));
        }
        let congress = seat_of(conn, acting, own, level)?;
        let name = deputy_names(conn, scope.county_id(), vec![own])?.remove(&own);
        return Ok((congress, own, name.unwrap_or_default()));
    }
    let congress = own_congress(conn, acting, level)?;
    let lead = asked.ok_or_else(|| Problem::field(pointer, "required"))?;
    let mut found = deputies_in_office(conn, scope, congress.term_id, &[lead])?;
    let name = found
        .remove(&lead)
        .ok_or_else(|| Problem::field(pointer, "not_a_deputy"))?;
    Ok((congress, lead, name))
}

/// The congress whose figures are asked for: the own one by default, of a deputy who sits in two that of the town; the
/// county asks for that of any of its towns.
///
/// # Errors
/// `congress_none`; 404 for a congress that is not the reader's.
pub fn asked_for(
    conn: &mut AnyConnection,
    acting: &Acting,
    (level, town_id): (Option<CongressLevel>, Option<Id>),
) -> Result<Congress, Problem> {
    let scope = &acting.scope;
    let found = match scope.role() {
        Role::County => of_place(conn, acting, town_id)?,
        Role::Deputy => {
            let own = scope.deputy_id().ok_or_else(Problem::not_found)?;
            let level = level.unwrap_or(CongressLevel::Township);
            let seats = of_deputy(conn, acting, own)?.into_iter();
            let mut own = seats.map(|(congress, _)| congress);
            own.find(|congress| congress.level == level)
        }
        _ => of_staff(conn, acting)?,
    };
    let found = found.ok_or_else(|| error::NO_CONGRESS.problem())?;
    let is_asked = town_id.is_none_or(|town| found.town_id == Some(town))
        && level.is_none_or(|level| found.level == level);
    match is_asked {
        true => Ok(found),
        false => Err(Problem::not_found()),
    }
}

/// Whether the deputy who acts is in office in any congress of this county: one active seat is enough; none for
/// whoever acts as somebody else (代表法61).
pub fn mandate_of_actor(
    conn: &mut AnyConnection,
    acting: &Acting,
) -> Result<Option<Mandate>, Problem> {
    let scope = &acting.scope;
    let Some(own) = scope.deputy_id().filter(|_| scope.role() == Role::Deputy) else {
        return Ok(None);
    };
    let seats = of_deputy(conn, acting, own)?;
    let has = |wanted: Mandate| seats.iter().any(|(_, mandate)| *mandate == wanted);
    let mandates = [Mandate::Active, Mandate::Suspended];
    let best = mandates.into_iter().find(|mandate| has(*mandate));
    Ok(Some(best.unwrap_or(Mandate::Ended)))
}

/// Whether the deputy who acts is in office in a term; none for whoever acts as somebody else.
pub fn mandate_of_actor_in(
    conn: &mut AnyConnection,
    acting: &Acting,
    term_id: Id,
) -> Result<Option<Mandate>, Problem> {
    let scope = &acting.scope;
    let Some(own) = scope.deputy_id().filter(|_| scope.role() == Role::Deputy) else {
        return Ok(None);
    };
    let found = mandate_in(conn, scope.county_id(), term_id, own)?;
    Ok(Some(found.unwrap_or(Mandate::Ended)))
}

fn seat_of(
    conn: &mut AnyConnection,
    acting: &Acting,
    deputy_id: Id,
    level: CongressLevel,
) -> Result<Congress, Problem> {
    let mut seats = of_deputy(conn, acting, deputy_id)?;
    seats.retain(|(congress, _)| congress.level == level);
    match seats.pop() {
        Some((congress, Mandate::Active)) => Ok(congress),
        Some((_, Mandate::Suspended)) => Err(error::MANDATE_SUSPENDED.problem()),
        _ => Err(error::MANDATE_ENDED.problem()),
    }
}

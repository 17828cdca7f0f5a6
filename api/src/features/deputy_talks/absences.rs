//! Who of a congress missed sessions of the running term without leave (D14): evidence, of which nothing follows by
//! itself. It leads to a talk, or to the congress.

use super::dto::DeputyAbsencesQuery;
use super::response::{DeputyAbsence, DeputyAbsenceSession, DeputyAbsences};
use super::rules::{SESSIONS_MISSED, is_ground};
use super::store_evidence;
use crate::features::congresses::{self, Congress};
use crate::features::deputies::rules::EndingReason;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use std::collections::HashMap;

/// Those in office who missed any.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &DeputyAbsencesQuery,
) -> Result<DeputyAbsences, Problem> {
    let county_id = acting.scope.county_id();
    let congress = congress(conn, acting, query.town_id)?;
    let mut sessions: HashMap<Id, Vec<DeputyAbsenceSession>> = HashMap::new();
    for one in store_evidence::missed(conn, county_id, congress.term_id)? {
        let of_deputy = sessions.entry(one.deputy_id).or_default();
        of_deputy.push(DeputyAbsenceSession {
            meeting_id: one.meeting_id,
            title: one.title,
            begins_on: one.begins_on,
            has_asked: one.has_asked,
        });
    }
    let running = store_evidence::running(conn, county_id, congress.organ_id)?;
    let running: HashMap<Id, Id> = running.into_iter().collect();
    let people = store_evidence::in_office(conn, county_id, congress.term_id)?;
    let of_each = people.into_iter().filter_map(|(deputy_id, name)| {
        let sessions = sessions.remove(&deputy_id)?;
        Some(DeputyAbsence {
            deputy_id,
            name,
            is_ground: is_ground(sessions.len()),
            sessions,
            talk_id: running.get(&deputy_id).copied(),
        })
    });
    let mut deputies: Vec<DeputyAbsence> = of_each.collect();
    deputies.sort_by_key(|one| std::cmp::Reverse(one.sessions.len()));
    Ok(DeputyAbsences {
        level: congress.level,
        town_id: congress.town_id,
        congress_name: congress.name,
        needed: i64::try_from(SESSIONS_MISSED).map_err(Problem::internal)?,
        article: EndingReason::AbsentTwice.article().to_owned(),
        deputies,
    })
}

/// The congress that is asked for: the own one by default; the county asks for that of any of its towns.
fn congress(
    conn: &mut AnyConnection,
    acting: &Acting,
    town_id: Option<Id>,
) -> Result<Congress, Problem> {
    let found = match acting.scope.role() {
        Role::County => congresses::of_place(conn, acting, town_id)?,
        _ => congresses::of_staff(conn, acting)?,
    };
    let found = found.ok_or_else(|| congresses::error::NO_CONGRESS.problem())?;
    match town_id.is_none_or(|town| found.town_id == Some(town)) {
        true => Ok(found),
        false => Err(Problem::not_found()),
    }
}

//! What deputies did at meetings that are over: who was in one of the sittings, and who was away from a sitting of a
//! session, with leave or without. Who sits in the congress of the meeting has the record there, who attends that of
//! another congress or committee (列席) in their own.

use super::facts::{Fact, Place};
use super::model::{DutyKind, DutySource};
use super::store_places::{Places, in_office};
use crate::features::congresses::CongressLevel;
use crate::features::meetings::model::{
    Capacity, LeaveStatus, MeetingKind, MeetingStatus, SittingStatus,
};
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id, Timestamp, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    mandates, meeting_people as people, meeting_sitting_people as seen,
    meeting_sittings as sittings, meetings,
};
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::HashSet;

/// A meeting that is over.
#[derive(Queryable)]
struct Held {
    id: Id,
    level: CongressLevel,
    organ_id: Id,
    town_id: Option<Id>,
    office_id: Id,
    term_id: Id,
    kind: MeetingKind,
    title: String,
    begins_on: NaiveDate,
    closed_at: Option<Timestamp>,
    is_demo: bool,
}

/// A deputy who was called to it, and may act as one.
#[derive(Queryable)]
struct Called {
    id: Id,
    meeting_id: Id,
    deputy_id: Option<Id>,
    capacity: Capacity,
    delegation: Option<String>,
    leave_status: LeaveStatus,
}

/// A sitting that is over.
#[derive(Queryable)]
struct Sat {
    id: Id,
    meeting_id: Id,
    title: String,
    begins_at: Timestamp,
    closed_at: Option<Timestamp>,
    delegation: Option<String>,
}

/// What was found about some meetings.
struct Found {
    called: Vec<Called>,
    sat: Vec<Sat>,
    /// Sittings and people who were in them.
    seen: HashSet<(Id, Id)>,
    /// Terms and deputies who sit or sat in them.
    seats: HashSet<(Id, Id)>,
}

impl Found {
    /// Who came to a meeting and has no seat in its term; not who worked there.
    fn guests(&self, held: &Held) -> impl Iterator<Item = Id> {
        let (id, term_id) = (held.id, held.term_id);
        let sat = self.sat.iter().filter(move |one| one.meeting_id == id);
        let called = self.called.iter().filter(move |one| {
            let came = |sitting: &Sat| self.seen.contains(&(sitting.id, one.id));
            one.meeting_id == id && one.capacity != Capacity::Staff && sat.clone().any(came)
        });
        let deputies = called.filter_map(|one| one.deputy_id);
        deputies.filter(move |deputy_id| !self.seats.contains(&(term_id, *deputy_id)))
    }
}

/// The sittings of some meetings.
pub(super) fn sittings(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Id>, Problem> {
    Ok(sittings::table
        .filter(sittings::county_id.eq(county_id))
        .filter(one_of(sittings::meeting_id, ids.to_vec()))
        .select(sittings::id)
        .load(conn)?)
}

/// What deputies did at those of some meetings that are over.
pub(super) fn facts(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Fact>, Problem> {
    let held: Vec<Held> = meetings::table
        .filter(meetings::county_id.eq(county_id))
        .filter(one_of(meetings::id, ids.to_vec()))
        .filter(meetings::status.eq(MeetingStatus::Closed))
        .select((
            meetings::id,
            meetings::level,
            meetings::organ_id,
            meetings::town_id,
            meetings::office_id,
            meetings::term_id,
            meetings::kind,
            meetings::title,
            meetings::begins_on,
            meetings::closed_at,
            meetings::is_demo,
        ))
        .load(conn)?;
    if held.is_empty() {
        return Ok(Vec::new());
    }
    let found = found(conn, county_id, &held)?;
    let own = held.iter().flat_map(|one| of_meeting(one, &found));
    let mut facts: Vec<Fact> = own.collect();
    facts.extend(of_guests(conn, county_id, &held, &found)?);
    Ok(facts)
}

fn found(conn: &mut AnyConnection, county_id: i64, held: &[Held]) -> Result<Found, Problem> {
    let ids: Vec<Id> = held.iter().map(|one| one.id).collect();
    let terms: HashSet<Id> = held.iter().map(|one| one.term_id).collect();
    let called: Vec<Called> = people::table
        .filter(people::county_id.eq(county_id))
        .filter(one_of(people::meeting_id, ids.clone()))
        .filter(people::deputy_id.is_not_null())
        .filter(people::is_struck.eq(false))
        .filter(people::is_suspended.eq(false))
        .select((
            people::id,
            people::meeting_id,
            people::deputy_id,
            people::capacity,
            people::delegation,
            people::leave_status,
        ))
        .load(conn)?;
    let sat: Vec<Sat> = sittings::table
        .filter(sittings::county_id.eq(county_id))
        .filter(one_of(sittings::meeting_id, ids))
        .filter(sittings::status.eq(SittingStatus::Closed))
        .select((
            sittings::id,
            sittings::meeting_id,
            sittings::title,
            sittings::begins_at,
            sittings::closed_at,
            sittings::delegation,
        ))
        .load(conn)?;
    let of_sittings: Vec<Id> = sat.iter().map(|one| one.id).collect();
    let seen: Vec<(Id, Id)> = seen::table
        .filter(seen::county_id.eq(county_id))
        .filter(one_of(seen::sitting_id, of_sittings))
        .select((seen::sitting_id, seen::person_id))
        .load(conn)?;
    let seats: Vec<(Id, Id)> = mandates::table
        .filter(mandates::county_id.eq(county_id))
        .filter(one_of(mandates::term_id, terms))
        .select((mandates::term_id, mandates::deputy_id))
        .load(conn)?;
    Ok(Found {
        called,
        sat,
        seen: seen.into_iter().collect(),
        seats: seats.into_iter().collect(),
    })
}

fn of_meeting(held: &Held, found: &Found) -> Vec<Fact> {
    let sat: Vec<&Sat> = found
        .sat
        .iter()
        .filter(|one| one.meeting_id == held.id)
        .collect();
    let called = found.called.iter().filter(|one| one.meeting_id == held.id);
    let mut facts = Vec::new();
    for person in called {
        let Some(deputy_id) = person.deputy_id else {
            continue;
        };
        if !found.seats.contains(&(held.term_id, deputy_id)) {
            continue;
        }
        let fact = |source, source_id, kind, held_on, title: String| Fact {
            place: Place {
                level: held.level,
                organ_id: held.organ_id,
                town_id: held.town_id,
                office_id: held.office_id,
                term_id: held.term_id,
                is_demo: held.is_demo,
            },
            source,
            source_id,
            deputy_id,
            kind,
            held_on,
            title,
            hours: None,
            // Who called it closed it, and let them in.
            is_by_office: true,
        };
        let is_session =
            held.kind == MeetingKind::CongressSession && person.capacity == Capacity::Deputy;
        let came = |one: &&Sat| found.seen.contains(&(one.id, person.id));
        if sat.iter().any(came) {
            let kind = match is_session {
                true => DutyKind::Session,
                false => DutyKind::Meeting,
            };
            let (source, title) = (DutySource::Meeting, held.title.clone());
            let day = by(held.begins_on, held.closed_at);
            facts.push(fact(source, held.id, kind, day, title));
        }
        if !is_session {
            continue;
        }
        let missed = sat.iter().filter(|one| concerns(one, person) && !came(one));
        for one in missed {
            let kind = match person.leave_status {
                // Who asked for leave is not away without it as long as nobody has refused it (§6.3).
                LeaveStatus::Approved | LeaveStatus::Asked => DutyKind::SessionLeave,
                LeaveStatus::None | LeaveStatus::Refused => DutyKind::SessionAbsence,
            };
            let title = format!("{} {}", held.title, one.title);
            let day = by(local_date(one.begins_at), one.closed_at);
            facts.push(fact(DutySource::Sitting, one.id, kind, day, title));
        }
    }
    facts
}

/// Who came to meetings of a congress or committee without a seat there (列席; domain 12, row 72): each has the record in the
/// own congress, as long as they were in office.
fn of_guests(
    conn: &mut AnyConnection,
    county_id: i64,
    held: &[Held],
    found: &Found,
) -> Result<Vec<Fact>, Problem> {
    let guests: Vec<(&Held, Id)> = held
        .iter()
        .flat_map(|one| found.guests(one).map(move |deputy_id| (one, deputy_id)))
        .collect();
    if guests.is_empty() {
        return Ok(Vec::new());
    }
    let deputies = guests.iter().map(|(_, deputy_id)| *deputy_id).collect();
    let mut places = Places::load(conn, county_id, deputies)?;
    let mut facts = Vec::new();
    for (of, deputy_id) in guests {
        let held_on = by(of.begins_on, of.closed_at);
        // As whose deputy they were asked: deputies of towns to the county, deputies of the county to a town.
        let levels = match of.level {
            CongressLevel::County => [CongressLevel::Township, CongressLevel::County],
            CongressLevel::Township => [CongressLevel::County, CongressLevel::Township],
        };
        let mut levels = levels.into_iter();
        let seat = levels.find_map(|level| places.at(deputy_id, held_on, level));
        let Some(seat) = seat else { continue };
        let Some(place) = places.of(conn, seat, of.is_demo)? else {
            continue;
        };
        facts.push(Fact {
            place,
            source: DutySource::Meeting,
            source_id: of.id,
            deputy_id,
            kind: DutyKind::Meeting,
            held_on,
            title: of.title.clone(),
            hours: None,
            // Who called it let them in.
            is_by_office: true,
        });
    }
    in_office(conn, county_id, facts)
}

/// The day it was planned for, or, when it was over before, that day: no record lies in the future.
fn by(planned: NaiveDate, closed_at: Option<Timestamp>) -> NaiveDate {
    closed_at.map_or(planned, |at| planned.min(local_date(at)))
}

/// Whether somebody was to come to a sitting: all of them, or their delegation.
fn concerns(sitting: &Sat, person: &Called) -> bool {
    sitting.delegation.is_none() || sitting.delegation == person.delegation
}

//! Who received residents at a station: deputies of its congress, and those of the county who are at home in its town.
//! Each has the record in the congress in which they sat on that day, the one of the station first.

use super::facts::{Fact, Place};
use super::model::{DutyKind, DutySource};
use crate::features::congresses::CongressLevel;
use crate::features::organs::OrganKind;
use crate::features::receptions::model::ReceptionStatus;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{mandates, organs, reception_deputies as duties, receptions, stations, terms};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A reception that was held, and the name of its station.
#[derive(Queryable)]
struct Held {
    id: Id,
    level: CongressLevel,
    organ_id: Id,
    town_id: Option<Id>,
    office_id: Id,
    held_on: NaiveDate,
    is_demo: bool,
    station_name: String,
}

/// A seat of somebody who came.
#[derive(Queryable)]
struct Seat {
    deputy_id: Id,
    term_id: Id,
    level: String,
    organ_id: Option<Id>,
    elected_on: NaiveDate,
    ended_on: Option<NaiveDate>,
}

/// Who came to receptions that were held.
pub(super) fn facts(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Fact>, Problem> {
    let held = held(conn, county_id, ids)?;
    let came: Vec<(Id, Id, bool)> = duties::table
        .filter(duties::county_id.eq(county_id))
        .filter(one_of(duties::reception_id, ids.to_vec()))
        .filter(duties::is_present.eq(true))
        .select((
            duties::reception_id,
            duties::deputy_id,
            duties::is_by_office,
        ))
        .load(conn)?;
    let seats = seats(conn, county_id, came.iter().map(|one| one.1).collect())?;
    let mut office = None;
    let mut facts = Vec::new();
    for one in &held {
        for (_, deputy_id, is_by_office) in came.iter().filter(|(of, _, _)| *of == one.id) {
            let Some(seat) = best(&seats, one, *deputy_id) else {
                continue;
            };
            let is_own = seat.organ_id == Some(one.organ_id);
            if !is_own && office.is_none() {
                office = county_office(conn, county_id)?;
            }
            let Some(place) = place(one, seat, office) else {
                continue;
            };
            facts.push(Fact {
                place,
                source: DutySource::Reception,
                source_id: one.id,
                deputy_id: *deputy_id,
                kind: DutyKind::Reception,
                held_on: one.held_on,
                title: one.station_name.clone(),
                hours: None,
                is_by_office: *is_by_office,
            });
        }
    }
    Ok(facts)
}

fn held(conn: &mut AnyConnection, county_id: i64, ids: &[Id]) -> Result<Vec<Held>, Problem> {
    use receptions as r;
    Ok(r::table
        .inner_join(
            stations::table.on(stations::county_id
                .eq(r::county_id)
                .and(stations::id.eq(r::station_id))),
        )
        .filter(r::county_id.eq(county_id))
        .filter(one_of(r::id, ids.to_vec()))
        .filter(r::status.eq(ReceptionStatus::Held))
        .select((
            r::id,
            r::level,
            r::organ_id,
            r::town_id,
            r::office_id,
            r::held_on,
            r::is_demo,
            stations::name,
        ))
        .load(conn)?)
}

fn seats(
    conn: &mut AnyConnection,
    county_id: i64,
    deputies: Vec<Id>,
) -> Result<Vec<Seat>, Problem> {
    Ok(mandates::table
        .inner_join(
            terms::table.on(terms::county_id
                .eq(mandates::county_id)
                .and(terms::id.eq(mandates::term_id))),
        )
        .filter(mandates::county_id.eq(county_id))
        .filter(one_of(mandates::deputy_id, deputies))
        .order((terms::starts_on.desc(), mandates::id.asc()))
        .select((
            mandates::deputy_id,
            mandates::term_id,
            mandates::level,
            terms::organ_id,
            mandates::elected_on,
            mandates::ended_on,
        ))
        .load(conn)?)
}

/// The seat in which somebody was on duty.
fn best<'a>(seats: &'a [Seat], of: &Held, deputy_id: Id) -> Option<&'a Seat> {
    let in_office = |one: &&Seat| {
        one.deputy_id == deputy_id
            && one.elected_on <= of.held_on
            && one.ended_on.is_none_or(|end| of.held_on < end)
    };
    let own = seats.iter().filter(in_office);
    let own = own.clone().find(|one| one.organ_id == Some(of.organ_id));
    let is_county = |one: &&Seat| one.level == CongressLevel::County.as_str();
    own.or_else(|| seats.iter().filter(in_office).find(is_county))
}

fn place(of: &Held, seat: &Seat, county_office: Option<Id>) -> Option<Place> {
    if seat.organ_id == Some(of.organ_id) {
        return Some(Place {
            level: of.level,
            organ_id: of.organ_id,
            town_id: of.town_id,
            office_id: of.office_id,
            term_id: seat.term_id,
            is_demo: of.is_demo,
        });
    }
    Some(Place {
        level: CongressLevel::County,
        organ_id: seat.organ_id?,
        town_id: None,
        office_id: county_office?,
        term_id: seat.term_id,
        is_demo: of.is_demo,
    })
}

/// The organ that does the daily work of the county's congress.
fn county_office(conn: &mut AnyConnection, county_id: i64) -> Result<Option<Id>, Problem> {
    let kinds = [
        OrganKind::StandingCommitteeOffice,
        OrganKind::CountyStandingCommittee,
    ];
    let found: Vec<(OrganKind, Id)> = organs::table
        .filter(organs::county_id.eq(county_id))
        .filter(one_of(organs::kind, kinds.to_vec()))
        .filter(organs::is_active.eq(true))
        .order(organs::id.asc())
        .select((organs::kind, organs::id))
        .load(conn)?;
    let of = |kind| found.iter().find(|one| one.0 == kind).map(|one| one.1);
    Ok(of(kinds[0]).or_else(|| of(kinds[1])))
}

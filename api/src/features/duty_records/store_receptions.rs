//! Who received residents at a station: deputies of its congress, and those of the county who are at home in its town.
//! Each has the record in the congress in which they sat on that day, the one of the station first.

use super::facts::{Fact, Place};
use super::model::{DutyKind, DutySource};
use super::store_places::Places;
use crate::features::congresses::CongressLevel;
use crate::features::receptions::model::ReceptionStatus;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{reception_deputies as duties, receptions, stations};
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
    let deputies = came.iter().map(|one| one.1).collect();
    let mut places = Places::load(conn, county_id, deputies)?;
    let mut facts = Vec::new();
    for one in &held {
        for (_, deputy_id, is_by_office) in came.iter().filter(|(of, _, _)| *of == one.id) {
            let Some(place) = place(conn, &mut places, one, *deputy_id)? else {
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

/// The congress in which somebody was on duty.
fn place(
    conn: &mut AnyConnection,
    places: &mut Places,
    of: &Held,
    deputy_id: Id,
) -> Result<Option<Place>, Problem> {
    if let Some(own) = places.within(deputy_id, of.held_on, of.organ_id) {
        return Ok(Some(Place {
            level: of.level,
            organ_id: of.organ_id,
            town_id: of.town_id,
            office_id: of.office_id,
            term_id: own.term_id,
            is_demo: of.is_demo,
        }));
    }
    match places.at(deputy_id, of.held_on, CongressLevel::County) {
        Some(seat) => places.of(conn, seat, of.is_demo),
        None => Ok(None),
    }
}

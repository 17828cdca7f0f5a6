//! As whose deputy somebody acted where what they did does not say it: in one of the congresses of the county in which
//! they sat on that day.

use super::facts::{Fact, Place};
use crate::features::congresses::{self, CongressLevel, Seats, Standing};
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{mandates, organs, terms};
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::HashMap;

/// A seat in a congress of the county.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seat {
    pub(super) deputy_id: Id,
    pub(super) term_id: Id,
    pub(super) level: CongressLevel,
    pub(super) organ_id: Id,
    pub(super) town_id: Option<Id>,
    elected_on: NaiveDate,
    ended_on: Option<NaiveDate>,
}

/// The seats of some deputies, the newest term first, and the offices that serve their congresses.
pub(super) struct Places {
    county_id: i64,
    seats: Vec<Seat>,
    /// By the town; asked once each.
    offices: HashMap<Option<Id>, Option<Id>>,
}

impl Places {
    /// Of these deputies.
    pub(super) fn load(
        conn: &mut AnyConnection,
        county_id: i64,
        deputies: Vec<Id>,
    ) -> Result<Self, Problem> {
        type Row = (Id, Id, String, Id, Option<Id>, NaiveDate, Option<NaiveDate>);
        let rows: Vec<Row> = mandates::table
            .inner_join(
                terms::table.on(terms::county_id
                    .eq(mandates::county_id)
                    .and(terms::id.eq(mandates::term_id))),
            )
            .inner_join(
                organs::table.on(organs::county_id
                    .eq(terms::county_id)
                    .and(organs::id.nullable().eq(terms::organ_id))),
            )
            .filter(mandates::county_id.eq(county_id))
            .filter(one_of(mandates::deputy_id, deputies))
            .order((terms::starts_on.desc(), mandates::id.asc()))
            .select((
                mandates::deputy_id,
                mandates::term_id,
                mandates::level,
                organs::id,
                organs::town_id,
                mandates::elected_on,
                mandates::ended_on,
            ))
            .load(conn)?;
        let seats = rows.into_iter().filter_map(
            |(deputy_id, term_id, level, organ_id, town_id, elected_on, ended_on)| {
                // Seats above the county are in none of its congresses.
                let level: CongressLevel = level.parse().ok()?;
                Some(Seat {
                    deputy_id,
                    term_id,
                    level,
                    organ_id,
                    town_id: town_id.filter(|_| level == CongressLevel::Township),
                    elected_on,
                    ended_on,
                })
            },
        );
        Ok(Self {
            county_id,
            seats: seats.collect(),
            offices: HashMap::new(),
        })
    }

    fn running(&self, deputy_id: Id, day: NaiveDate) -> impl Iterator<Item = &Seat> {
        self.seats.iter().filter(move |one| {
            one.deputy_id == deputy_id
                && one.elected_on <= day
                && one.ended_on.is_none_or(|end| day < end)
        })
    }

    /// The seat somebody had in a congress on a day.
    pub(super) fn within(&self, deputy_id: Id, day: NaiveDate, organ_id: Id) -> Option<Seat> {
        let mut running = self.running(deputy_id, day);
        running.find(|one| one.organ_id == organ_id).copied()
    }

    /// The seat somebody had in a congress of a level on a day.
    pub(super) fn at(&self, deputy_id: Id, day: NaiveDate, level: CongressLevel) -> Option<Seat> {
        let mut running = self.running(deputy_id, day);
        running.find(|one| one.level == level).copied()
    }

    /// The congress of a seat with the office that serves it now; none when none does.
    pub(super) fn of(
        &mut self,
        conn: &mut AnyConnection,
        seat: Seat,
        is_demo: bool,
    ) -> Result<Option<Place>, Problem> {
        let office = match self.offices.get(&seat.town_id) {
            Some(known) => *known,
            None => {
                let found = congresses::offices_of(conn, self.county_id, seat.town_id)?;
                let first = found.into_iter().next();
                self.offices.insert(seat.town_id, first);
                first
            }
        };
        Ok(office.map(|office_id| Place {
            level: seat.level,
            organ_id: seat.organ_id,
            town_id: seat.town_id,
            office_id,
            term_id: seat.term_id,
            is_demo,
        }))
    }
}

/// Without those who were not in office on the day, or suspended.
pub(super) fn in_office(
    conn: &mut AnyConnection,
    county_id: i64,
    mut facts: Vec<Fact>,
) -> Result<Vec<Fact>, Problem> {
    if facts.is_empty() {
        return Ok(facts);
    }
    let of = facts
        .iter()
        .map(|fact| (fact.place.term_id, fact.deputy_id));
    let seats = Seats::load(conn, county_id, &of.collect::<Vec<_>>())?;
    let on = |fact: &Fact| seats.on(fact.place.term_id, fact.deputy_id, fact.held_on);
    facts.retain(|fact| on(fact) == Standing::Active);
    Ok(facts)
}

//! Rates as they are read: of congresses, and of a deputy with the rows behind them.

use super::counting::{self, Place, Year};
use super::dto::DutyRatesQuery;
use super::response::{
    DeputyDutyRates, DeputyDutyRatesOfCongress, DutyAttendance, DutyRate, DutyRateDeputy,
    DutyRateTally, DutyRates, DutyRatesOfCongress, DutySuggestion,
};
use super::rules::{self, Rate, Tally};
use super::store::{self, Person, Which};
use crate::features::congresses::{self, CongressLevel};
use crate::features::duty_records::model::DutyKind;
use crate::features::organs;
use crate::features::terms::Level;
use crate::platform::auth::{Acting, Role};
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::Params;
use chrono::{Datelike, NaiveDate};
use std::collections::HashMap;

/// The days of the year that is asked for.
fn days(asked: Option<i32>, today: NaiveDate) -> Result<(i32, NaiveDate, NaiveDate), Problem> {
    let year = asked.unwrap_or_else(|| today.year());
    let of = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    match (of(1, 1), of(12, 31)) {
        (Some(first), Some(last)) if (2000..=2200).contains(&year) => Ok((year, first, last)),
        _ => {
            let limits = Params::from([
                ("min".to_owned(), 2000.into()),
                ("max".to_owned(), 2200.into()),
            ]);
            Err(Problem::parameter("year", "range", limits))
        }
    }
}

/// The rates of every congress in scope, or of the one that is asked for, then with its deputies.
pub(super) fn of_congresses(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &DutyRatesQuery,
) -> Result<DutyRates, Problem> {
    let (year, first, last) = days(query.year, acting.today)?;
    let county_id = acting.scope.county_id();
    let organs = organs_asked(conn, acting, query)?;
    let which = Which {
        county_id,
        first,
        last,
        organs,
        deputy_id: None,
    };
    let found = counting::load(conn, &which)?;
    let mut of: HashMap<Id, (CongressLevel, Vec<&Person>)> = HashMap::new();
    for person in &found.people {
        if let (Some(organ), Some(level)) = (person.organ_id, level_of(person.level)) {
            let entry = of.entry(organ).or_insert_with(|| (level, Vec::new()));
            entry.1.push(person);
        }
    }
    let ids: Vec<Id> = of.keys().copied().collect();
    let names = organs::names(conn, county_id, &ids)?;
    let with_deputies = query.level.is_some();
    let own = acting.scope.deputy_id();
    let is_deputy = acting.scope.role() == Role::Deputy;
    let mut items: Vec<DutyRatesOfCongress> = Vec::new();
    for (organ_id, (level, people)) in of {
        let tallies: Vec<Tally> = people
            .iter()
            .map(|person| found.tally((organ_id, person.id)))
            .collect();
        let rates = rules::rates(&tallies);
        let lines = people.iter().zip(&tallies);
        let shown = lines.filter(|(person, _)| !is_deputy || Some(person.id) == own);
        let deputies = shown.map(|(person, tally)| DutyRateDeputy {
            deputy_id: person.id,
            deputy_name: person.name.clone(),
            tally: tally_of(tally),
        });
        items.push(DutyRatesOfCongress {
            level,
            organ_id,
            town_id: (level == CongressLevel::Township).then_some(organ_id),
            name: names.get(&organ_id).cloned().unwrap_or_default(),
            meetings: found.meetings(organ_id),
            attendance: rate(rates.attendance),
            speech: rate(rates.speech),
            suggestion: rate(rates.suggestion),
            deputies: match with_deputies {
                true => deputies.collect(),
                false => Vec::new(),
            },
        });
    }
    items.sort_by(|a, b| {
        let key = |one: &DutyRatesOfCongress| {
            (
                one.level == CongressLevel::Township,
                one.name.clone(),
                one.organ_id,
            )
        };
        key(a).cmp(&key(b))
    });
    Ok(DutyRates { year, items })
}

/// Which congresses the reader may ask for; all of the county for the county.
fn organs_asked(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &DutyRatesQuery,
) -> Result<Option<Vec<Id>>, Problem> {
    let scope = &acting.scope;
    let asked = match query.level {
        None => None,
        Some(CongressLevel::Township) => {
            let town = query.town_id.or_else(|| scope.town_id());
            Some(town.ok_or_else(Problem::not_found)?)
        }
        Some(CongressLevel::County) => {
            let congress = congresses::of_place(conn, acting, None)?;
            let congress = congress.ok_or_else(|| congresses::error::NO_CONGRESS.problem())?;
            Some(congress.organ_id)
        }
    };
    let own = match scope.role() {
        Role::County => None,
        Role::Deputy => {
            let own = scope.deputy_id().ok_or_else(Problem::not_found)?;
            Some(store::congresses_of(conn, scope.county_id(), own)?)
        }
        _ => Some(scope.town_id().into_iter().collect()),
    };
    match (asked, own) {
        (None, own) => Ok(own),
        (Some(asked), Some(own)) if !own.contains(&asked) => Err(Problem::not_found()),
        (Some(asked), _) => Ok(Some(vec![asked])),
    }
}

/// What a deputy did in a year: their own, or for the offices of the congresses they sit or sat in.
pub(super) fn of_deputy(
    conn: &mut AnyConnection,
    acting: &Acting,
    deputy_id: Id,
    asked: Option<i32>,
) -> Result<DeputyDutyRates, Problem> {
    let scope = &acting.scope;
    let county_id = scope.county_id();
    let (year, first, last) = days(asked, acting.today)?;
    if scope.role() == Role::Deputy && scope.deputy_id() != Some(deputy_id) {
        return Err(Problem::not_found());
    }
    let mut seats = store::congresses_of(conn, county_id, deputy_id)?;
    if scope.role() == Role::Township {
        seats.retain(|organ| Some(*organ) == scope.town_id());
    }
    let name = congresses::deputy_names(conn, county_id, vec![deputy_id])?.remove(&deputy_id);
    let (Some(deputy_name), false) = (name, seats.is_empty()) else {
        return Err(Problem::not_found());
    };
    let names = organs::names(conn, county_id, &seats)?;
    let which = Which {
        county_id,
        first,
        last,
        organs: Some(seats),
        deputy_id: Some(deputy_id),
    };
    let found = counting::load(conn, &which)?;
    let congresses = found.people.iter().filter_map(|person| {
        let (organ_id, level) = (person.organ_id?, level_of(person.level)?);
        let name = names.get(&organ_id).cloned().unwrap_or_default();
        Some(of_seat(&found, (organ_id, deputy_id), level, name))
    });
    Ok(DeputyDutyRates {
        deputy_id,
        deputy_name,
        year,
        congresses: congresses.collect(),
    })
}

fn of_seat(
    found: &Year,
    seat: (Id, Id),
    level: CongressLevel,
    name: String,
) -> DeputyDutyRatesOfCongress {
    let made = found.suggested.iter().filter(|one| one.organ_id == seat.0);
    DeputyDutyRatesOfCongress {
        level,
        organ_id: seat.0,
        name,
        tally: tally_of(&found.tally(seat)),
        sittings: found.places(seat).iter().map(attendance).collect(),
        made: made
            .map(|one| DutySuggestion {
                suggestion_id: one.source_id,
                title: one.title.clone(),
                on: one.held_on,
                is_lead: one.kind == DutyKind::Suggestion,
            })
            .collect(),
    }
}

fn attendance(place: &Place<'_>) -> DutyAttendance {
    DutyAttendance {
        meeting_id: place.called.meeting_id,
        meeting_kind: place.called.kind,
        meeting_title: place.called.title.clone(),
        sitting_id: place.sat.id,
        sitting_title: place.sat.title.clone(),
        on: local_date(place.sat.begins_at),
        state: place.state,
        remarks: place.remarks,
    }
}

const fn level_of(level: Level) -> Option<CongressLevel> {
    match level {
        Level::Township => Some(CongressLevel::Township),
        Level::County => Some(CongressLevel::County),
        Level::National | Level::Province | Level::City => None,
    }
}

const fn rate(rate: Rate) -> DutyRate {
    DutyRate {
        numerator: rate.numerator,
        denominator: rate.denominator,
    }
}

const fn tally_of(tally: &Tally) -> DutyRateTally {
    DutyRateTally {
        required: tally.required,
        attended: tally.attended,
        on_leave: tally.on_leave,
        absent: tally.absent,
        spoke: tally.spoke,
        suggestions: tally.suggestions,
        cosigned: tally.cosigned,
    }
}

//! The table put together.

use super::congresses::{Congress, in_scope};
use super::dto::DeputyWorkQuery;
use super::gathering::Found;
use super::model::{DeputyWorkKey as Key, PER_QUARTER};
use super::response::{
    DeputyWork, DeputyWorkCell, DeputyWorkCells, DeputyWorkColumn, DeputyWorkRow,
};
use super::rules::{Period, Tally};
use crate::features::deputy_groups::model::DeputyGroupPace;
use crate::features::parameters::{Book, Source};
use crate::features::statistics::rules::rate;
use crate::features::{receptions, trainings, voter_reports};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};
use chrono::Datelike;
use std::collections::BTreeMap;

/// The numbers of a congress.
type Tallies = BTreeMap<Key, Tally>;

/// The table the caller asks for.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &DeputyWorkQuery,
) -> Result<DeputyWork, Problem> {
    let period = asked(acting, query)?;
    let county_id = acting.scope.county_id();
    let book = Book::load(conn, county_id, &Key::parameters(), acting.today)?;
    let all = in_scope(conn, acting)?;
    let found = Found::load(conn, acting, (&book, &period), &all)?;
    let mut rows = Vec::new();
    let mut sum: Tallies = BTreeMap::new();
    for congress in &all {
        let tallies = tallies(&found, congress, (&book, &period))?;
        for (key, tally) in &tallies {
            let before = sum.entry(*key).or_default();
            *before = before.with(*tally);
        }
        rows.push(DeputyWorkRow {
            level: congress.level,
            organ_id: congress.organ_id,
            town_id: congress.town_id,
            name: congress.name.clone(),
            closed_quarter: found.colours.get(&congress.term.id).map(|one| one.quarter),
            cells: cells(&tallies, (&book, &period), congress.town_id)?,
        });
    }
    let is_county = acting.scope.role() == Role::County;
    Ok(DeputyWork {
        year: period.year,
        quarter: period.quarter,
        on: period.to,
        columns: columns(&book, &period, acting.locale)?,
        sum: match is_county {
            true => Some(cells(&sum, (&book, &period), None)?),
            false => None,
        },
        rows,
    })
}

/// Which year or quarter; not one that has not begun.
fn asked(acting: &Acting, query: &DeputyWorkQuery) -> Result<Period, Problem> {
    let year = query.year.unwrap_or_else(|| acting.today.year());
    let out_of = |name: &str, min: i32, max: i32| {
        let limits = Params::from([
            ("min".to_owned(), min.into()),
            ("max".to_owned(), max.into()),
        ]);
        Problem::parameter(name, "range", limits)
    };
    if !(2000..=acting.today.year()).contains(&year) {
        return Err(out_of("year", 2000, acting.today.year()));
    }
    let period = Period::of(year, query.quarter, acting.today);
    period.ok_or_else(|| {
        let last = match year == acting.today.year() {
            true => acting.today.month0() / 3 + 1,
            false => 4,
        };
        out_of("quarter", 1, i32::try_from(last).unwrap_or(4))
    })
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// What the figures of a congress come to.
fn tallies(
    found: &Found,
    congress: &Congress,
    (book, period): (&Book, &Period),
) -> Result<Tallies, Problem> {
    let (term, organ, town) = (congress.term.id, congress.organ_id, congress.town_id);
    let own: Vec<Id> = found
        .people
        .iter()
        .filter(|(of, _)| *of == term)
        .map(|(_, deputy)| *deputy)
        .collect();
    let total = number(own.len());
    let is_over = period.is_year_over;
    let mut all: Tallies = BTreeMap::new();
    groups(&mut all, found, congress, (book, period))?;
    let (held, planned) = found.receptions.get(&organ).copied().unwrap_or_default();
    all.insert(Key::ReceptionsHeld, Tally::plain(held, planned));
    let stations = found.stations.iter().filter(|one| one.organ_id == organ);
    let overdue = number(stations.clone().filter(|one| one.is_overdue).count());
    let count = number(stations.clone().count());
    all.insert(Key::StationsOverdue, Tally::none(overdue, count));
    let (met, of) = stations.fold((0, 0), |sum, one| (sum.0 + one.met, sum.1 + one.total));
    all.insert(Key::TenHaves, Tally::all(met, of));
    let least = book.int(town, receptions::LEAST)?;
    let often = |id: &&Id| {
        let received = found.received.get(*id).map_or(0, |one| one.0);
        receptions::is_reached(received, least)
    };
    let received = number(own.iter().filter(often).count());
    all.insert(
        Key::DeputiesReceived,
        Tally::due((received, total), total, is_over),
    );
    if let Some(kept) = found.contacts.get(&term) {
        let deputies = Tally::all(kept.deputies_reached, kept.deputies_total);
        all.insert(Key::ContactsOfDeputies, deputies);
        let members = Tally::all(kept.members_reached, kept.members_total);
        all.insert(Key::ContactsOfMembers, members);
    }
    let target = book.int(town, trainings::TARGET)?;
    let hours = |id: &Id| found.trained.get(id).map_or(0, |one| one.0);
    let sum: i64 = own.iter().map(hours).sum();
    all.insert(Key::TrainingHours, Tally::plain(sum, total * target));
    let trained = own
        .iter()
        .filter(|id| trainings::is_reached(hours(id), target));
    let trained = number(trained.count());
    all.insert(
        Key::DeputiesTrained,
        Tally::due((trained, total), total, is_over),
    );
    let (read, sent) = found.bulletins.get(&organ).copied().unwrap_or_default();
    all.insert(Key::BulletinsRead, Tally::plain(read, sent));
    said(&mut all, found, (congress, total), is_over);
    Ok(all)
}

/// Groups: what they did and their colours.
fn groups(
    all: &mut Tallies,
    found: &Found,
    congress: &Congress,
    (book, period): (&Book, &Period),
) -> Result<(), Problem> {
    let own = found
        .groups
        .iter()
        .filter(|one| one.term_id == congress.term.id);
    let count = number(own.clone().count());
    let per_quarter = book.int(congress.town_id, PER_QUARTER)?;
    let (mut held, mut asked, mut on_pace) = (0, 0, 0);
    for group in own {
        match (period.quarter, found.years.get(&group.id)) {
            (None, Some(year)) => {
                held += year.held;
                asked += year.asked;
                on_pace += i64::from(year.pace != DeputyGroupPace::Behind);
            }
            _ => {
                let of_quarter = found.quarters.get(&group.id).copied().unwrap_or_default();
                held += of_quarter;
                asked += per_quarter;
                on_pace += i64::from(of_quarter >= per_quarter);
            }
        }
    }
    all.insert(Key::GroupActivities, Tally::plain(held, asked));
    let is_over = period.quarter.is_none() || period.after > period.to;
    all.insert(
        Key::GroupsOnPace,
        Tally::due((on_pace, count), count, is_over),
    );
    let colours = found
        .colours
        .get(&congress.term.id)
        .copied()
        .unwrap_or_default();
    let judged = colours.green + colours.yellow + colours.red;
    all.insert(Key::GroupsGreen, Tally::plain(colours.green, judged));
    all.insert(Key::GroupsYellow, Tally::plain(colours.yellow, judged));
    all.insert(Key::GroupsRed, Tally::none(colours.red, judged));
    Ok(())
}

/// What deputies promised and reported, what others found of them, and their records.
fn said(all: &mut Tallies, found: &Found, (congress, total): (&Congress, i64), is_over: bool) {
    let organ = congress.organ_id;
    let told = found
        .reports
        .get(&congress.term.id)
        .copied()
        .unwrap_or_default();
    let of_year = Tally::due((told.reported, told.total), told.needed, is_over);
    all.insert(Key::ReportsOfYear, of_year);
    let of_term = match told.term_needed {
        Some(needed) => Tally::due((told.term_reported, told.total), needed, true),
        None => Tally::plain(told.term_reported, told.total),
    };
    all.insert(Key::ReportsOfTerm, of_term);
    let found_good = found.appraised.get(&organ).copied().unwrap_or_default();
    let share = |number: i64, percent: i64| {
        let needed = voter_reports::needed(found_good.members, percent);
        Tally::due((number, found_good.members), needed, true)
    };
    let five_good = share(found_good.five_good, found_good.creation_target);
    all.insert(Key::FiveGood, five_good);
    let commended = share(found_good.commended, found_good.commendation_target);
    all.insert(Key::Commended, commended);
    let pledges = found.pledges.get(&organ).copied().unwrap_or_default();
    all.insert(
        Key::Pledged,
        Tally::due((pledges.pledged, total), total, is_over),
    );
    let items = (pledges.done, pledges.promised);
    all.insert(
        Key::PledgesDone,
        Tally::due(items, pledges.promised, is_over),
    );
    let (verified, pending) = found.records.get(&organ).copied().unwrap_or_default();
    all.insert(
        Key::RecordsVerified,
        Tally::plain(verified, verified + pending),
    );
    all.insert(
        Key::RecordsPending,
        Tally::plain(pending, verified + pending),
    );
}

/// The numbers as they are read, with the document behind a rule of the town's own.
fn cells(
    tallies: &Tallies,
    (book, period): (&Book, &Period),
    town_id: Option<Id>,
) -> Result<DeputyWorkCells, Problem> {
    let mut found = BTreeMap::new();
    for (key, tally) in tallies {
        let basis = match key.parameter(period.quarter.is_some()) {
            Some(parameter) => {
                let set = book.of(town_id, parameter)?;
                (set.source == Source::Township).then_some(set.basis)
            }
            None => None,
        };
        let cell = DeputyWorkCell {
            numerator: tally.numerator,
            denominator: tally.denominator,
            rate: rate(tally.numerator, tally.denominator),
            needed: tally.needed,
            is_reached: tally.is_reached,
            basis,
        };
        found.insert(key.as_str(), cell);
    }
    Ok(found)
}

fn columns(book: &Book, period: &Period, locale: Locale) -> Result<Vec<DeputyWorkColumn>, Problem> {
    let words = |key: &Key, part: &str| {
        let name = format!("duty_statistics.{part}.{key}");
        text(locale, &name, &Params::new())
    };
    let mut found = Vec::new();
    for key in Key::ALL {
        let parameter = key.parameter(period.quarter.is_some());
        let basis = match parameter {
            Some(parameter) => Some(book.of(None, parameter)?.basis),
            None => None,
        };
        found.push(DeputyWorkColumn {
            key: *key,
            name: words(key, "name"),
            counts: words(key, "counts"),
            period: key.period(),
            parameter: parameter.map(str::to_owned),
            basis,
        });
    }
    Ok(found)
}

//! The points of a congress in a year, of everybody or of one: read in a fixed number of queries, counted in memory.

use super::model::{PointWhy, StarWhy};
use super::points::Points;
use super::rows::{LineRow, RuleSetRow};
use super::rules::{self, Account, AtSession, Done, Gone, Line, Timeline, Version};
use super::store_count::{self, Person, Which};
use super::store_rule_sets;
use crate::features::congresses;
use crate::features::duty_records::model::DutyStatus;
use crate::features::duty_records::{Quarter, frozen_through};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use std::collections::{BTreeMap, HashMap, HashSet};

/// The points of one deputy.
pub(super) struct Page {
    pub(super) person: Person,
    /// In the order in which they were given.
    pub(super) lines: Vec<Line>,
    pub(super) total: Points,
    pub(super) stars: Option<i32>,
    pub(super) star_why: StarWhy,
}

/// The points of a congress.
pub(super) struct Ledger {
    pub(super) until: Quarter,
    pub(super) frozen: Option<Quarter>,
    pub(super) timeline: Timeline,
    /// By the names of the deputies, never by their points.
    pub(super) pages: Vec<Page>,
}

#[derive(Default)]
struct Sheet {
    counted: Vec<Line>,
    done: Vec<Done>,
    gone: Vec<Gone>,
    sessions: Vec<AtSession>,
}

/// Counts a year up to the end of one of its quarters.
pub(super) fn load(
    conn: &mut AnyConnection,
    which: &Which,
    until: Quarter,
) -> Result<Ledger, Problem> {
    let rows = store_rule_sets::in_force(conn, which.county_id, which.organ_id)?;
    let timeline = timeline(rows, which.organ_id)?;
    let frozen = frozen_through(conn, which.county_id, which.organ_id)?;
    let mut sheets: HashMap<Id, Sheet> = HashMap::new();
    for row in store_count::counted(conn, which)? {
        let sheet = sheets.entry(row.deputy_id).or_default();
        sheet.counted.push(line(row));
    }
    let mut given = HashSet::new();
    if frozen.is_some() {
        for (deputy, gone) in unsettled(conn, which, &mut given)? {
            sheets.entry(deputy).or_default().gone.push(gone);
        }
    }
    let mut minutes = HashMap::new();
    for one in store_count::sessions(conn, which, until)? {
        minutes.insert(one.record_id, one.minutes);
        let sheet = sheets.entry(one.deputy_id).or_default();
        sheet.sessions.push(one.done);
    }
    for (deputy, mut done) in store_count::done(conn, which)? {
        done.minutes = minutes.get(&done.id).copied().flatten();
        if !given.contains(&done.id) {
            sheets.entry(deputy).or_default().done.push(done);
        }
    }
    let people = people(conn, which, &sheets)?;
    let suspended = suspended(conn, which, until, &people)?;
    let pages = people.into_iter().map(|person| {
        let sheet = sheets.remove(&person.id).unwrap_or_default();
        let was_absent = rules::missed_a_session(&sheet.sessions);
        let is_suspended = suspended.contains(&person.id);
        let lines = rules::count(Account {
            year: which.year,
            until,
            timeline: &timeline,
            frozen,
            counted: sheet.counted,
            done: sheet.done,
            gone: sheet.gone,
        });
        let total: Points = lines.iter().map(|line| line.points).sum();
        let of_quarter = timeline.at(until).map(|version| &version.rules);
        let (stars, star_why) = rules::stars(of_quarter, total, (was_absent, is_suspended));
        Page {
            person,
            lines,
            total,
            stars,
            star_why,
        }
    });
    let pages = pages.collect();
    Ok(Ledger {
        until,
        frozen,
        timeline,
        pages,
    })
}

/// Who was suspended at the end of what is looked at: a suspension of this year leaves the stars of the last one.
fn suspended(
    conn: &mut AnyConnection,
    which: &Which,
    until: Quarter,
    people: &[Person],
) -> Result<HashSet<Id>, Problem> {
    let Some(day) = until.last_day() else {
        return Ok(HashSet::new());
    };
    let seats = people.iter().filter_map(|one| one.mandate.clone());
    let seats: Vec<(Id, String)> = seats.collect();
    let found = congresses::suspended_on(conn, which.county_id, &seats, day)?;
    let is_found = |one: &&Person| {
        let seat = one.mandate.as_ref();
        seat.is_some_and(|(id, _)| found.contains(id))
    };
    let suspended = people.iter().filter(is_found);
    Ok(suspended.map(|one| one.id).collect())
}

/// Who sat there in the year, with the newest mandate, and who has points there all the same; by name.
fn people(
    conn: &mut AnyConnection,
    which: &Which,
    sheets: &HashMap<Id, Sheet>,
) -> Result<Vec<Person>, Problem> {
    let mut found: BTreeMap<Id, Person> = BTreeMap::new();
    for person in store_count::people(conn, which)? {
        found.insert(person.id, person);
    }
    let known = |id: &&Id| !found.contains_key(*id);
    let others: Vec<Id> = sheets.keys().filter(known).copied().collect();
    for person in store_count::others(conn, which.county_id, &others)? {
        found.insert(person.id, person);
    }
    let mut people: Vec<Person> = found.into_values().collect();
    people.sort_by(|a, b| (&a.sort_key, a.id).cmp(&(&b.sort_key, b.id)));
    Ok(people)
}

/// What is to be taken back; `given` learns which records stand in a later quarter but were counted before.
fn unsettled(
    conn: &mut AnyConnection,
    which: &Which,
    given: &mut HashSet<Id>,
) -> Result<Vec<(Id, Gone)>, Problem> {
    let mut of: BTreeMap<Id, (i64, Id, DutyStatus, Gone)> = BTreeMap::new();
    for (row, status, record) in store_count::unsettled(conn, which)? {
        let (sign, points) = match row.why {
            PointWhy::TakenBack => (-1, Points::of_tenths(row.points)),
            _ => (1, Points::of_tenths(row.points)),
        };
        let entry = of.entry(record.id).or_insert_with(|| {
            let gone = Gone {
                record,
                line: None,
                points: Points::ZERO,
                year: row.year,
            };
            (0, row.deputy_id, status, gone)
        });
        entry.0 += sign;
        entry.3.points += points;
        entry.3.line = row.line;
        entry.3.year = row.year;
    }
    let mut gone = Vec::new();
    for (id, (number, deputy, status, one)) in of {
        match (number > 0, status) {
            (true, DutyStatus::Verified) => {
                given.insert(id);
            }
            (true, _) => gone.push((deputy, one)),
            (false, _) => {}
        }
    }
    Ok(gone)
}

fn line(row: LineRow) -> Line {
    Line {
        quarter: Quarter {
            year: row.year,
            number: row.quarter,
        },
        rule_set: row.rule_set_id,
        record: row.record_id,
        kind: row.kind,
        held_on: row.held_on,
        title: row.title,
        line: row.line,
        points: Points::of_tenths(row.points),
        why: row.why,
    }
}

fn timeline(rows: Vec<RuleSetRow>, organ_id: Id) -> Result<Timeline, Problem> {
    let mut timeline = Timeline::default();
    for row in rows {
        let Some(day) = row.effective_from else {
            continue;
        };
        let version = Version {
            id: row.id,
            from: Quarter::of(day),
            rules: serde_json::from_value(row.rules.0).map_err(Problem::internal)?,
        };
        match row.organ_id == organ_id {
            true => timeline.own.push(version),
            false => timeline.county.push(version),
        }
    }
    Ok(timeline)
}

//! What the rules ask of a deputy between sessions, and what of it waits for the office of a town. It belongs to the
//! frame: what it is worked out of changes seldom.

use super::dto::HomeAsked;
use super::report_rules::{Report, report};
use super::store_duties::{self as store, Seat};
use crate::features::congresses;
use crate::features::deputy_groups;
use crate::features::duty_records::{Quarter, frozen_through};
use crate::features::explanations::Translate;
use crate::features::parameters::{Book, Resolved};
use crate::features::suggestions::overview::AskedState;
use crate::features::voter_reports::{self, all_by};
use crate::features::{receptions, trainings};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::{Params, text};
use chrono::{Datelike, Days, NaiveDate};
use serde_json::json;
use std::collections::HashMap;

/// With how many residents a deputy keeps in touch; a local rule.
const CONTACTS: &str = "deputy_contacts_min";
/// How many activities a group holds in a quarter; a local rule.
const ACTIVITIES: &str = "group_quarter_activities";
/// How many days before a reception residents are told; a local rule.
const NOTICE: &str = "reception_notice_days";
/// So many days before residents have to be told of a reception it is asked for.
const AHEAD: u64 = 7;

/// What is asked of the reader.
pub(super) fn asked(conn: &mut AnyConnection, acting: &Acting) -> Result<Vec<HomeAsked>, Problem> {
    match acting.scope.role() {
        Role::Deputy => of_deputy(conn, acting),
        Role::Township => of_office(conn, acting),
        _ => Ok(Vec::new()),
    }
}

/// A line: how it stands, which words say so, with what.
struct Line {
    state: AskedState,
    word: &'static str,
    params: Params,
}

impl Line {
    fn new(state: AskedState, word: &'static str) -> Self {
        let params = Params::new();
        Self {
            state,
            word,
            params,
        }
    }

    /// Green when there are enough, else yellow.
    fn counted(count: i64, rule: &Resolved) -> Result<Self, Problem> {
        let least = rule.int().map_err(Problem::internal)?;
        let line = match count >= least {
            true => Self::new(AskedState::Green, "green"),
            false => Self::new(AskedState::Yellow, "yellow"),
        };
        let line = line.with("count", count).with("least", least);
        Ok(line.with("basis", rule.basis.as_str()))
    }

    fn with(mut self, name: &str, value: impl Into<serde_json::Value>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }

    /// In words; with where it is done unless it is in order.
    fn said(self, acting: &Acting, key: &str, link: &str) -> HomeAsked {
        let words = format!("home.asked.{key}.{}", self.word);
        HomeAsked {
            key: key.to_owned(),
            text: text(acting.locale, &words, &self.params),
            state: self.state,
            link: (self.state != AskedState::Green).then(|| link.to_owned()),
        }
    }
}

/// What is known of a deputy: one query each, whatever their number of seats.
struct Known {
    seats: Vec<Seat>,
    book: Book,
    residents: Vec<Id>,
    received: i64,
    hours: i64,
    reports: Vec<(Id, NaiveDate, bool)>,
    pledges: Vec<Id>,
    groups: Vec<(Id, Id, String)>,
    held: HashMap<Id, i64>,
}

fn of_deputy(conn: &mut AnyConnection, acting: &Acting) -> Result<Vec<HomeAsked>, Problem> {
    let Some(deputy_id) = acting.scope.deputy_id() else {
        return Ok(Vec::new());
    };
    let known = known(conn, acting, deputy_id)?;
    let Some(first) = known.seats.first() else {
        return Ok(Vec::new());
    };
    let of_first = |key: &str| known.book.of(first.town_id, key);
    let received = Line::counted(known.received, &of_first(receptions::LEAST)?)?;
    let hours = Line::counted(known.hours, &of_first(trainings::TARGET)?)?;
    let residents = worst(acting, &known.seats, |seat| residents(&known, seat))?;
    let reports = worst(acting, &known.seats, |seat| voters(acting, &known, seat))?;
    let pledges = worst(acting, &known.seats, |seat| {
        Ok(pledge(acting, &known, seat))
    })?;
    let mut lines = vec![
        residents.said(acting, "residents", "deputy-contacts"),
        received.said(acting, "receptions", "receptions"),
        hours.said(acting, "trainings", "trainings"),
        reports.said(acting, "voter_report", "voter-reports"),
        pledges.said(acting, "pledge", "deputy-pledges"),
    ];
    let activities = activities(&known)?;
    lines.extend(activities.map(|line| line.said(acting, "group", "group-activities")));
    Ok(lines)
}

fn known(conn: &mut AnyConnection, acting: &Acting, deputy_id: Id) -> Result<Known, Problem> {
    let (county_id, today) = (acting.scope.county_id(), acting.today);
    let seats = store::seats(conn, county_id, deputy_id, today)?;
    let keys = [
        CONTACTS,
        ACTIVITIES,
        receptions::LEAST,
        trainings::TARGET,
        voter_reports::WITHIN,
    ];
    let book = Book::load(conn, county_id, &keys, today)?;
    let of_year = |month, day| NaiveDate::from_ymd_opt(today.year(), month, day).unwrap_or(today);
    let days = (of_year(1, 1), of_year(12, 31));
    let received = receptions::received(conn, county_id, days, &[deputy_id])?;
    let received = received.get(&deputy_id).map_or(0, |one| one.0);
    let year = i64::from(today.year());
    let hours = trainings::trained(conn, county_id, year, &[deputy_id])?;
    let hours = hours.get(&deputy_id).map_or(0, |one| one.0);
    let reports = store::reports(conn, county_id, deputy_id)?.into_iter();
    let reports = reports.map(|(term, day, status)| (term, day, status.is_held()));
    let groups = store::led(conn, county_id, deputy_id)?;
    let ids: Vec<Id> = groups.iter().map(|one| one.0).collect();
    let quarter = Quarter::of(today);
    let quarter = (quarter.year, [quarter.number]);
    Ok(Known {
        residents: store::residents(conn, county_id, deputy_id)?,
        received,
        hours,
        reports: reports.collect(),
        pledges: store::pledges(conn, county_id, deputy_id, today.year())?,
        held: deputy_groups::held(conn, county_id, &ids, (quarter.0, &quarter.1))?,
        groups,
        seats,
        book,
    })
}

/// The line of the seat in which most is missing; with its congress where there are several.
fn worst(
    acting: &Acting,
    seats: &[Seat],
    of_seat: impl Fn(&Seat) -> Result<Line, Problem>,
) -> Result<Line, Problem> {
    let mut found = Line::new(AskedState::Green, "green");
    for (at, seat) in seats.iter().enumerate() {
        let place = match seats.len() {
            0 | 1 => String::new(),
            _ => {
                let params = Params::from([("congress".to_owned(), json!(seat.congress))]);
                text(acting.locale, "home.asked.place", &params)
            }
        };
        let line = of_seat(seat)?.with("place", place);
        if at == 0 || weight(line.state) > weight(found.state) {
            found = line;
        }
    }
    Ok(found)
}

const fn weight(state: AskedState) -> u8 {
    match state {
        AskedState::Green => 0,
        AskedState::Yellow => 1,
        AskedState::Red => 2,
    }
}

fn residents(known: &Known, seat: &Seat) -> Result<Line, Problem> {
    let own = known.residents.iter().filter(|term| **term == seat.term_id);
    let count = i64::try_from(own.count()).unwrap_or(i64::MAX);
    Line::counted(count, &known.book.of(seat.town_id, CONTACTS)?)
}

fn voters(acting: &Acting, known: &Known, seat: &Seat) -> Result<Line, Problem> {
    let within = known.book.of(seat.town_id, voter_reports::WITHIN)?;
    let months: u32 = within.count().map_err(Problem::internal)?;
    let own = known.reports.iter().filter(|one| one.0 == seat.term_id);
    let own: Vec<(NaiveDate, bool)> = own.map(|(_, day, is_held)| (*day, *is_held)).collect();
    let by = all_by(seat.starts_on, months);
    let (line, day) = match report(&own, (acting.today, by)) {
        Report::Done => (Line::new(AskedState::Green, "green"), None),
        Report::InTerm => (Line::new(AskedState::Green, "in_term"), None),
        Report::Planned(day) => (Line::new(AskedState::Yellow, "planned"), Some(day)),
        Report::Open(day) => (Line::new(AskedState::Yellow, "yellow"), Some(day)),
        Report::Late(day) => (Line::new(AskedState::Red, "red"), Some(day)),
    };
    let day = day.map(|day| acting.locale.date(day)).unwrap_or_default();
    Ok(line.with("day", day).with("basis", within.basis))
}

fn pledge(acting: &Acting, known: &Known, seat: &Seat) -> Line {
    let line = match known.pledges.contains(&seat.organ_id) {
        true => Line::new(AskedState::Green, "green"),
        false => Line::new(AskedState::Yellow, "yellow"),
    };
    line.with("year", acting.today.year())
}

/// The groups the deputy leads; no line for who leads none.
fn activities(known: &Known) -> Result<Option<Line>, Problem> {
    let mut missing = Vec::new();
    let mut line = None;
    for (id, term_id, name) in &known.groups {
        let Some(seat) = known.seats.iter().find(|seat| seat.term_id == *term_id) else {
            continue;
        };
        let held = known.held.get(id).copied().unwrap_or_default();
        let of_group = Line::counted(held, &known.book.of(seat.town_id, ACTIVITIES)?)?;
        let is_missing = of_group.state != AskedState::Green;
        if is_missing {
            missing.push(name.as_str());
        }
        if is_missing || line.is_none() {
            line = Some(of_group);
        }
    }
    Ok(line.map(|line| line.with("names", missing.join("、"))))
}

/// What waits for the office of a town or a subdistrict, beside the records it verifies.
fn of_office(conn: &mut AnyConnection, acting: &Acting) -> Result<Vec<HomeAsked>, Problem> {
    let Some(congress) = congresses::place_of_staff(conn, acting)? else {
        return Ok(Vec::new());
    };
    let (county_id, organ_id) = (acting.scope.county_id(), congress.organ_id);
    let quarter = Quarter::of(acting.today);
    let mut lines = Vec::new();
    let ended = quarter.first_day().and_then(|day| day.pred_opt());
    if let Some(day) = ended
        && store::has_rules(conn, county_id, organ_id, day)?
    {
        let ended = Quarter::of(day);
        let frozen = frozen_through(conn, county_id, organ_id)?;
        let line = match frozen.is_some_and(|last| ended <= last) {
            true => Line::new(AskedState::Green, "green"),
            false => Line::new(AskedState::Yellow, "yellow"),
        };
        let line = line.with("year", ended.year).with("quarter", ended.number);
        lines.push(line.said(acting, "quarter", "duty-points"));
    }
    let book = Book::load(conn, county_id, &[NOTICE], acting.today)?;
    let rule = book.of(congress.town_id, NOTICE)?;
    let days: u32 = rule.count().map_err(Problem::internal)?;
    let after = |days: u64| acting.today.checked_add_days(Days::new(days));
    let until = after(u64::from(days) + AHEAD).unwrap_or(acting.today);
    let untold = store::unannounced(conn, county_id, organ_id, (acting.today, until))?;
    if let Some(next) = untold.first() {
        let is_late = after(u64::from(days)).is_some_and(|latest| *next < latest);
        let line = match is_late {
            true => Line::new(AskedState::Red, "red"),
            false => Line::new(AskedState::Yellow, "yellow"),
        };
        let line = line.with("count", untold.len()).with("days", days);
        let line = line.with("day", acting.locale.date(*next));
        let line = line.with("basis", rule.basis);
        lines.push(line.said(acting, "announce", "receptions"));
    }
    Ok(lines)
}

//! Counting points (§6.3). Pure: the same records and rules give the same points, each with why.
//!
//! Records are counted in the order of their quarter, day and identifier, under the rules that were in force at the
//! beginning of their quarter. What a line has given is kept over the year by its key, whichever version of the rules
//! gave it; its cap is that of the rules under which the next one is counted. Closed quarters are never counted again:
//! what they gave is read, and what has been taken back since is taken back in the first open quarter.

use super::model::{PointWhy, StarWhy};
use super::points::Points;
use super::rule_set::{DutyRuleLine, DutyRules};
use crate::features::duty_records::Quarter;
use crate::features::duty_records::model::DutyKind;
use crate::platform::db::Id;
use chrono::NaiveDate;
use std::collections::HashMap;

/// A verified record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The record.
    pub id: Id,
    /// What was done.
    pub kind: DutyKind,
    /// The day.
    pub held_on: NaiveDate,
    /// The quarter it counts in.
    pub quarter: Quarter,
    /// What it was.
    pub title: String,
    /// How long the sitting was that was missed, in minutes; none where it is not known.
    pub minutes: Option<i64>,
}

impl Done {
    /// Whether it was longer than so many hours.
    fn is_longer_than(&self, hours: Option<i32>) -> bool {
        let minutes = hours.map(|hours| i64::from(hours) * 60);
        minutes
            .zip(self.minutes)
            .is_some_and(|(limit, was)| was > limit)
    }
}

/// What a deputy did at a session: at the session, or at one of its sittings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AtSession {
    /// The session.
    pub meeting: Id,
    /// That they were there, or away from a sitting, with leave or without.
    pub kind: DutyKind,
}

/// A record that was counted in closed quarters and is not verified any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    /// The record.
    pub record: Done,
    /// The line it was counted under.
    pub line: Option<String>,
    /// What it was given, in all.
    pub points: Points,
    /// The year it was given in.
    pub year: i32,
}

/// So many points, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// When.
    pub quarter: Quarter,
    /// By which rules; none where none were in force.
    pub rule_set: Option<Id>,
    /// For which record; none for the base.
    pub record: Option<Id>,
    /// What it was.
    pub kind: Option<DutyKind>,
    /// Its day.
    pub held_on: Option<NaiveDate>,
    /// Its title.
    pub title: Option<String>,
    /// Under which line of the rules.
    pub line: Option<String>,
    /// How many.
    pub points: Points,
    /// Why.
    pub why: PointWhy,
}

/// Rules in force from a quarter on.
#[derive(Debug, Clone)]
pub struct Version {
    /// Which.
    pub id: Id,
    /// Since when.
    pub from: Quarter,
    /// What they say.
    pub rules: DutyRules,
}

/// The rules of a congress over time.
#[derive(Debug, Clone, Default)]
pub struct Timeline {
    /// Its own.
    pub own: Vec<Version>,
    /// Those of the county, which hold as long as a town has none of its own.
    pub county: Vec<Version>,
}

impl Timeline {
    /// The rules in force at the beginning of a quarter.
    #[must_use]
    pub fn at(&self, quarter: Quarter) -> Option<&Version> {
        let newest = |all: &'_ [Version]| {
            let valid = all.iter().enumerate();
            let valid = valid.filter(|(_, one)| one.from <= quarter);
            valid.max_by_key(|(_, one)| one.from).map(|(at, _)| at)
        };
        let own = newest(&self.own).and_then(|at| self.own.get(at));
        own.or_else(|| newest(&self.county).and_then(|at| self.county.get(at)))
    }

    /// A version by its identifier.
    #[must_use]
    pub fn find(&self, id: Id) -> Option<&Version> {
        self.own.iter().chain(&self.county).find(|one| one.id == id)
    }
}

/// What is counted of one deputy in one congress in one year.
#[derive(Debug)]
pub struct Account<'a> {
    /// The year.
    pub year: i32,
    /// The last quarter that is looked at.
    pub until: Quarter,
    /// The rules.
    pub timeline: &'a Timeline,
    /// The last closed quarter of the congress.
    pub frozen: Option<Quarter>,
    /// What the closed quarters of the year gave, in their order.
    pub counted: Vec<Line>,
    /// The verified records of the year.
    pub done: Vec<Done>,
    /// What is to be taken back.
    pub gone: Vec<Gone>,
}

/// The points of an account, in the order in which they were given.
#[must_use]
pub fn count(account: Account<'_>) -> Vec<Line> {
    let Account {
        year,
        until,
        timeline,
        frozen,
        counted,
        mut done,
        mut gone,
    } = account;
    let mut tally = Tally::default();
    let mut lines: Vec<Line> = counted;
    lines.retain(|line| line.quarter <= until);
    for line in &lines {
        tally.replay(line, timeline);
    }
    let begin = Quarter { year, number: 1 };
    let open = frozen.map_or(begin, Quarter::next);
    let has_base = lines.iter().any(|line| line.why == PointWhy::Base);
    if !has_base && let Some(line) = base(timeline, open.max(begin), until) {
        lines.push(line);
    }
    if open.year == year && open <= until {
        gone.sort_by_key(|one| (one.record.held_on, one.record.id));
        for one in gone {
            if one.year == year {
                tally.take_back(&one, timeline, open);
            }
            let rules = timeline.at(open).map(|version| version.id);
            lines.push(taken_back(one, open, rules));
        }
    }
    done.retain(|one| {
        let is_open = frozen.is_none_or(|last| one.quarter > last);
        is_open && one.quarter.year == year && one.quarter <= until
    });
    done.sort_by_key(|one| (one.quarter, one.held_on, one.id));
    for one in done {
        let version = timeline.at(one.quarter);
        lines.push(tally.count(one, version));
    }
    lines.sort_by_key(|line| line.quarter);
    lines
}

/// The base of the year: with the first open quarter for which there are rules.
fn base(timeline: &Timeline, from: Quarter, until: Quarter) -> Option<Line> {
    let mut quarter = from;
    while quarter <= until {
        if let Some(version) = timeline.at(quarter) {
            let points = version.rules.base;
            return (points != Points::ZERO).then_some(Line {
                quarter,
                rule_set: Some(version.id),
                record: None,
                kind: None,
                held_on: None,
                title: None,
                line: None,
                points,
                why: PointWhy::Base,
            });
        }
        quarter = quarter.next();
    }
    None
}

fn taken_back(gone: Gone, quarter: Quarter, rule_set: Option<Id>) -> Line {
    Line {
        quarter,
        rule_set,
        record: Some(gone.record.id),
        kind: Some(gone.record.kind),
        held_on: Some(gone.record.held_on),
        title: Some(gone.record.title),
        line: gone.line,
        points: -gone.points,
        why: PointWhy::TakenBack,
    }
}

/// What was given in the year so far.
#[derive(Default)]
struct Tally {
    /// By the key of the line: how many records, and how many points.
    lines: HashMap<String, (i64, Points)>,
    /// By the key of the pool.
    pools: HashMap<String, Points>,
}

impl Tally {
    fn count(&mut self, done: Done, version: Option<&Version>) -> Line {
        let found = version.and_then(|version| {
            let line = version.rules.line_of(done.kind)?;
            Some((&version.rules, line))
        });
        let (points, why) = match found {
            Some((rules, line)) => self.give(rules, line, &done),
            None => (Points::ZERO, PointWhy::NoLine),
        };
        Line {
            quarter: done.quarter,
            rule_set: version.map(|version| version.id),
            record: Some(done.id),
            kind: Some(done.kind),
            held_on: Some(done.held_on),
            title: Some(done.title),
            line: found.map(|(_, line)| line.key.clone()),
            points,
            why,
        }
    }

    /// What the next record under a line gives; a whole day counts as two half days.
    fn give(&mut self, rules: &DutyRules, line: &DutyRuleLine, done: &Done) -> (Points, PointWhy) {
        let known = self.lines.get(&line.key).copied();
        let (number, sum) = known.unwrap_or_default();
        let (mut points, mut why) = match number {
            ..=0 => (line.first, PointWhy::First),
            _ => (line.further, PointWhy::Further),
        };
        if done.is_longer_than(line.whole_day_hours) {
            points += line.further;
        }
        let room = |cap: Points, given: Points| (cap - given).max(Points::ZERO);
        if let Some(room) = line.cap.map(|cap| room(cap, sum))
            && points > room
        {
            (points, why) = (room, PointWhy::Capped);
        }
        let pool = rules.pool_of(line);
        if let Some(pool) = pool {
            let given = self.pools.get(&pool.key).copied().unwrap_or_default();
            let room = room(pool.cap, given);
            if points > room {
                (points, why) = (room, PointWhy::PoolCapped);
            }
        }
        let pool = pool.map(|pool| pool.key.clone());
        self.add(&line.key, pool, (1, points));
        (points, why)
    }

    fn replay(&mut self, line: &Line, timeline: &Timeline) {
        let Some(key) = &line.line else { return };
        let version = line.rule_set.and_then(|id| timeline.find(id));
        let pool = version.and_then(|version| pool_key(&version.rules, key));
        let number = match line.why {
            PointWhy::TakenBack => -1,
            _ => 1,
        };
        self.add(key, pool, (number, line.points));
    }

    fn take_back(&mut self, gone: &Gone, timeline: &Timeline, open: Quarter) {
        let Some(key) = &gone.line else { return };
        let version = timeline.at(open);
        let pool = version.and_then(|version| pool_key(&version.rules, key));
        self.add(key, pool, (-1, -gone.points));
    }

    fn add(&mut self, key: &str, pool: Option<String>, (number, points): (i64, Points)) {
        let of_line = self.lines.entry(key.to_owned()).or_default();
        of_line.0 += number;
        of_line.1 += points;
        if let Some(pool) = pool {
            *self.pools.entry(pool).or_default() += points;
        }
    }
}

fn pool_key(rules: &DutyRules, line: &str) -> Option<String> {
    rules.line(line).and_then(|line| line.pool.clone())
}

/// Whether a session was missed as a whole and without leave (§6.3): away from its sittings without leave, and in none of
/// them.
#[must_use]
pub fn missed_a_session(done: &[AtSession]) -> bool {
    let mut away = done
        .iter()
        .filter(|one| one.kind == DutyKind::SessionAbsence);
    away.any(|away| {
        let mut of_session = done.iter().filter(|one| one.meeting == away.meeting);
        of_session.all(|one| one.kind == DutyKind::SessionAbsence)
    })
}

/// The stars of a year: by its points, no more than the rules allow after a session that was missed without leave, none
/// while the mandate is suspended.
#[must_use]
pub fn stars(
    rules: Option<&DutyRules>,
    total: Points,
    (was_absent, is_suspended): (bool, bool),
) -> (Option<i32>, StarWhy) {
    if is_suspended {
        return (None, StarWhy::Suspended);
    }
    let Some(rules) = rules.filter(|rules| !rules.stars.is_empty()) else {
        return (None, StarWhy::NoRules);
    };
    let reached = rules.stars.iter().filter(|one| one.from <= total);
    let reached = reached.map(|one| one.stars).max();
    let lowest = rules.stars.iter().map(|one| one.stars).min();
    let stars = reached.or(lowest);
    match (rules.stars_when_absent, stars) {
        (Some(most), Some(stars)) if was_absent && stars > most => (Some(most), StarWhy::Absent),
        _ => (stars, StarWhy::Total),
    }
}

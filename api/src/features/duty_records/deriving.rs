//! Keeping the derived records: a consumer of the event log. Whatever happened to a meeting, a suggestion, a motion, an
//! activity, an inspection or a reception, what deputies did in it is looked up again, and the records are made to agree.
//!
//! Of a quarter that is closed nothing is changed but that a record is taken back, for which its points are taken back
//! in the open quarter; a fact that comes too late counts in the first open one.

use super::facts::{Fact, Key};
use super::model::{DutySource, DutyStatus};
use super::quarter::Quarter;
use super::rows::RecordRow;
use super::{store, store_derived, store_facts, store_meetings, store_quarters, store_receptions};
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::events::{Consumer, EventRow, last_in};
use crate::platform::http::Problem;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Sources looked at at a time.
const PORTION: usize = 200;
/// With so many events at once a source is often among them, and among the next ones, too.
const BULK: usize = 200;

/// The consumer.
pub struct Derived;

impl Consumer for Derived {
    fn name(&self) -> &'static str {
        "duty_records"
    }

    fn apply(&self, conn: &mut AnyConnection, events: &[EventRow]) -> Result<(), Problem> {
        let Some(last) = events.last() else {
            return Ok(());
        };
        let mut changed: BTreeMap<(i64, DutySource), BTreeSet<Id>> = BTreeMap::new();
        for event in events {
            if let Ok(source) = event.subject_kind.parse::<DutySource>() {
                let of_county = changed.entry((event.county_id, source)).or_default();
                of_county.insert(event.subject_id);
            }
        }
        for ((county_id, source), ids) in changed {
            let mut ids: Vec<Id> = ids.into_iter().collect();
            if events.len() >= BULK {
                ids = last_in(conn, county_id, &ids, (last.tx, last.id))?;
            }
            for portion in ids.chunks(PORTION) {
                refresh(conn, county_id, (source, portion), last.at)?;
            }
        }
        Ok(())
    }

    fn clear(&self, conn: &mut AnyConnection) -> Result<(), Problem> {
        store_derived::clear(conn)
    }
}

/// Makes the records of some sources agree with them.
fn refresh(
    conn: &mut AnyConnection,
    county_id: i64,
    (source, ids): (DutySource, &[Id]),
    at: Timestamp,
) -> Result<(), Problem> {
    let mut sources = ids.to_vec();
    let facts = match source {
        DutySource::Meeting => {
            sources.extend(store_meetings::sittings(conn, county_id, ids)?);
            store_meetings::facts(conn, county_id, ids)?
        }
        DutySource::GroupActivity => store_facts::activities(conn, county_id, ids)?,
        DutySource::Suggestion => store_facts::suggestions(conn, county_id, ids)?,
        DutySource::Motion => store_facts::motions(conn, county_id, ids)?,
        DutySource::Inspection => store_facts::inspections(conn, county_id, ids)?,
        DutySource::Reception => store_receptions::facts(conn, county_id, ids)?,
        DutySource::DeputyVisit => super::store_visits::facts(conn, county_id, ids)?,
        DutySource::VoterReport => super::store_voter_reports::facts(conn, county_id, ids)?,
        DutySource::Training => super::store_trainings::facts(conn, county_id, ids)?,
        // Sittings come with their meeting; of the others nothing is kept yet.
        DutySource::Sitting | DutySource::Award => Vec::new(),
    };
    let mut stored: HashMap<Key, RecordRow> = store_derived::of_sources(conn, county_id, &sources)?
        .into_iter()
        .filter_map(|row| Some(((row.source_id?, row.deputy_id, row.kind), row)))
        .collect();
    let mut closed = Closed::default();
    let mut new = Vec::new();
    for fact in facts {
        let frozen = closed.through(conn, county_id, fact.place.organ_id)?;
        match stored.remove(&fact.key()) {
            None => {
                let counts = Quarter::counting(fact.held_on, frozen);
                new.push(fact.record(county_id, counts, at));
            }
            Some(row) => {
                if let Some(row) = agreeing(row, fact, frozen) {
                    write(conn, row, at)?;
                }
            }
        }
    }
    for mut row in stored.into_values() {
        if row.status == DutyStatus::Verified {
            row.status = DutyStatus::Withdrawn;
            write(conn, row, at)?;
        }
    }
    store_derived::insert(conn, new)
}

/// The record as the fact now says; none when it says so already, or may no longer change.
fn agreeing(mut row: RecordRow, fact: Fact, frozen: Option<Quarter>) -> Option<RecordRow> {
    let is_verified = row.status == DutyStatus::Verified;
    let is_frozen = frozen.is_some_and(|last| row.counts_in() <= last);
    let is_same = row.held_on == fact.held_on && row.title == fact.title;
    if is_verified && (is_frozen || is_same) {
        return None;
    }
    let counts = Quarter::counting(fact.held_on, frozen);
    (row.held_on, row.title) = (fact.held_on, fact.title);
    (row.year, row.quarter) = (counts.year, counts.number);
    row.status = DutyStatus::Verified;
    Some(row)
}

fn write(conn: &mut AnyConnection, mut row: RecordRow, at: Timestamp) -> Result<(), Problem> {
    row.updated_at = at;
    store::save(conn, &row)?;
    Ok(())
}

/// What congresses have closed, asked once each.
#[derive(Default)]
struct Closed(HashMap<Id, Option<Quarter>>);

impl Closed {
    fn through(
        &mut self,
        conn: &mut AnyConnection,
        county_id: i64,
        organ_id: Id,
    ) -> Result<Option<Quarter>, Problem> {
        if let Some(known) = self.0.get(&organ_id) {
            return Ok(*known);
        }
        let found = store_quarters::frozen_for_writing(conn, county_id, organ_id)?;
        self.0.insert(organ_id, found);
        Ok(found)
    }
}

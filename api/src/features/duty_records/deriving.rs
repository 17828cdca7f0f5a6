//! Keeping the derived records: a consumer of the event log. Whatever happened to a meeting, a suggestion, a motion, an
//! activity, an inspection, a reception, a contact or a letter, what deputies did in it is looked up again, and the records
//! are made to agree.
//!
//! What an office said is verified by that; what deputies alone said of themselves and each other waits for the office
//! like what they enter (A9). Who was not in office on a day, or suspended, did nothing on it as a deputy (D13): when a
//! mandate changes, what its deputy took part in is looked up again.
//!
//! Of a quarter that is closed nothing is changed but that a record is taken back, for which its points are taken back
//! in the open quarter; a fact that comes too late counts in the first open one.

use super::agreeing::{agreeing, gone};
use super::facts::{Fact, Key};
use super::model::DutySource;
use super::quarter::Quarter;
use super::rows::RecordRow;
use super::{
    store, store_contacts, store_derived, store_facts, store_letters, store_meetings, store_places,
    store_quarters, store_receptions, store_said, store_sources,
};
use crate::features::congresses::{self, CongressLevel};
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
        let mut mandates: BTreeMap<i64, BTreeSet<Id>> = BTreeMap::new();
        for event in events {
            if event.kind.starts_with("mandate.") {
                let of_county = mandates.entry(event.county_id).or_default();
                of_county.insert(event.subject_id);
            }
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
        for (county_id, deputies) in mandates {
            let deputies: Vec<Id> = deputies.into_iter().collect();
            for (source, ids) in store_sources::sources_of(conn, county_id, &deputies)? {
                for portion in ids.chunks(PORTION) {
                    refresh(conn, county_id, (source, portion), last.at)?;
                }
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
        DutySource::Award => super::store_awards::facts(conn, county_id, ids)?,
        DutySource::DeputyContact => {
            sources.extend(store_contacts::notes(conn, county_id, ids)?);
            store_contacts::facts(conn, county_id, ids)?
        }
        DutySource::ResidentMessage => store_letters::facts(conn, county_id, ids)?,
        DutySource::OralOpinion => store_said::opinions(conn, county_id, ids)?,
        DutySource::Question => store_said::questions(conn, county_id, ids)?,
        DutySource::Inquiry => store_said::inquiries(conn, county_id, ids)?,
        // Sittings come with their meeting.
        DutySource::Sitting => Vec::new(),
    };
    let facts = in_office(conn, county_id, source, facts)?;
    let facts = laid(conn, county_id, facts)?;
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
    for row in stored.into_values() {
        if let Some(row) = gone(row) {
            write(conn, row, at)?;
        }
    }
    store_derived::insert(conn, new)
}

/// Without those who were not in office on the day, or suspended. Meetings say themselves who was called, and of guests
/// whether they were in office; what was made and commended is of who made it, whatever became of them.
fn in_office(
    conn: &mut AnyConnection,
    county_id: i64,
    source: DutySource,
    facts: Vec<Fact>,
) -> Result<Vec<Fact>, Problem> {
    let is_asked = match source {
        DutySource::GroupActivity
        | DutySource::Inspection
        | DutySource::Reception
        | DutySource::Training
        | DutySource::VoterReport
        | DutySource::DeputyVisit
        | DutySource::DeputyContact
        | DutySource::ResidentMessage
        | DutySource::OralOpinion
        | DutySource::Question => true,
        DutySource::Meeting
        | DutySource::Sitting
        | DutySource::Suggestion
        | DutySource::Motion
        | DutySource::Inquiry
        | DutySource::Award => false,
    };
    match is_asked {
        true => store_places::in_office(conn, county_id, facts),
        false => Ok(facts),
    }
}

/// With the office that judges them: what a deputy of the county did who is at home in a subdistrict is laid with its
/// committee.
fn laid(
    conn: &mut AnyConnection,
    county_id: i64,
    mut facts: Vec<Fact>,
) -> Result<Vec<Fact>, Problem> {
    let of_county = |fact: &Fact| fact.place.level == CongressLevel::County;
    let deputies = facts.iter().filter(|fact| of_county(fact));
    let deputies: BTreeSet<Id> = deputies.map(|fact| fact.deputy_id).collect();
    if deputies.is_empty() {
        return Ok(facts);
    }
    let deputies: Vec<Id> = deputies.into_iter().collect();
    let committees = congresses::committees(conn, county_id, &deputies)?;
    for fact in facts.iter_mut().filter(|fact| of_county(fact)) {
        if let Some(committee) = committees.get(&fact.deputy_id) {
            fact.place.office_id = *committee;
        }
    }
    Ok(facts)
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

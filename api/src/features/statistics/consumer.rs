//! Keeping the outcomes by following the log: whatever happened to a suggestion, its outcome is
//! worked out again from its records.

use super::store_outcomes as store;
use crate::features::suggestions::log::SUBJECT;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::events::{Consumer, EventRow, last_in};
use crate::platform::http::Problem;
use std::collections::{BTreeMap, BTreeSet};

/// Suggestions worked out at a time.
const PORTION: usize = 500;

/// With so many events at once a suggestion is often among them, and among the next ones, too.
const BULK: usize = 200;

/// The consumer.
pub struct Outcomes;

impl Consumer for Outcomes {
    fn name(&self) -> &'static str {
        "suggestion_outcomes"
    }

    fn apply(&self, conn: &mut AnyConnection, events: &[EventRow]) -> Result<(), Problem> {
        let mut changed: BTreeMap<i64, BTreeSet<Id>> = BTreeMap::new();
        for event in events.iter().filter(|event| event.subject_kind == SUBJECT) {
            changed
                .entry(event.county_id)
                .or_default()
                .insert(event.subject_id);
        }
        for (county_id, ids) in changed {
            let mut ids: Vec<Id> = ids.into_iter().collect();
            if let (BULK.., Some(last)) = (events.len(), events.last()) {
                ids = last_in(conn, county_id, &ids, (last.tx, last.id))?;
            }
            for portion in ids.chunks(PORTION) {
                store::refresh(conn, county_id, portion)?;
            }
        }
        Ok(())
    }

    fn clear(&self, conn: &mut AnyConnection) -> Result<(), Problem> {
        store::clear(conn)
    }
}

//! Keeping suggestions found by their texts: a consumer of the event log puts them into the index of
//! [`crate::features::search`], a moment after each change.

use std::collections::{BTreeMap, BTreeSet};

use super::log::SUBJECT;
use super::searching::{self, scopes};
use super::similar::pairs;
use super::store_texts::{self as store, TextRow};
use crate::features::search::{Shelf, TokenSet, pair_tokens};
use crate::platform::db::{
    AnyConnection, Id, IndexEntry, clear_entries, is_index_empty, put_entries, remove_entries,
};
use crate::platform::events::{Consumer, EventRow, last_in};
use crate::platform::http::Problem;

/// Suggestions entered at a time.
const PORTION: usize = 200;

/// With so many events at once a record is often among them, and among the next ones, too.
const BULK: usize = 200;

/// The consumer.
pub struct Search;

impl Consumer for Search {
    fn name(&self) -> &'static str {
        "suggestion_search"
    }

    fn apply(&self, conn: &mut AnyConnection, events: &[EventRow]) -> Result<(), Problem> {
        let mut changed: BTreeMap<i64, BTreeSet<Id>> = BTreeMap::new();
        for event in events {
            let of_county = changed.entry(event.county_id).or_default();
            if event.subject_kind == SUBJECT {
                of_county.insert(event.subject_id);
            } else if matches!(event.kind.as_str(), "deputy.updated" | "organ.updated") {
                // Perhaps another name.
                let named = store::named_after(conn, event.county_id, event.subject_id)?;
                of_county.extend(named);
            }
        }
        for (county_id, ids) in changed {
            let mut ids: Vec<Id> = ids.into_iter().collect();
            if let (BULK.., Some(last)) = (events.len(), events.last()) {
                ids = last_in(conn, county_id, &ids, (last.tx, last.id))?;
            }
            for portion in ids.chunks(PORTION) {
                enter(conn, county_id, portion)?;
            }
        }
        Ok(())
    }

    fn clear(&self, conn: &mut AnyConnection) -> Result<(), Problem> {
        Ok(clear_entries(conn, SUBJECT)?)
    }

    fn is_missing(&self, conn: &mut AnyConnection) -> Result<bool, Problem> {
        Ok(is_index_empty(conn)?)
    }
}

/// Enters these suggestions as they are now; what is gone is taken out.
fn enter(conn: &mut AnyConnection, county_id: i64, ids: &[Id]) -> Result<(), Problem> {
    let rows = store::texts(conn, county_id, ids)?;
    let answers = store::answers(conn, county_id, ids)?;
    let involved = store::involved(conn, county_id, &rows)?;
    let gone: Vec<Id> = ids
        .iter()
        .copied()
        .filter(|id| !rows.iter().any(|row| row.id == *id))
        .collect();
    if !gone.is_empty() {
        remove_entries(conn, county_id, &gone)?;
    }
    let entries: Vec<IndexEntry> = rows
        .iter()
        .map(|row| {
            let answers = answers.get(&row.id).map(Vec::as_slice).unwrap_or_default();
            let involved = involved.get(&row.id).cloned().unwrap_or_default();
            let mut tokens = TokenSet::new(county_id, Shelf::Suggestions);
            for text in searching::texts_of(row, answers, &involved.names) {
                tokens.text(text);
            }
            for token in scopes(row, &involved) {
                tokens.scope(token);
            }
            for token in resembling(county_id, row) {
                tokens.scope(token);
            }
            IndexEntry {
                subject_id: row.id,
                begun_at: row.created_at,
                tokens: tokens.finish(),
            }
        })
        .collect();
    Ok(put_entries(conn, county_id, SUBJECT, &entries)?)
}

/// What finds a suggestion by its resemblance: the pairs of its title, in its town and its county.
fn resembling(county_id: i64, row: &TextRow) -> Vec<String> {
    let pairs = pairs(&row.title);
    let mut found = pair_tokens(county_id, Shelf::Suggestions, None, &pairs);
    if let Some(town) = row.town_id {
        found.extend(pair_tokens(
            county_id,
            Shelf::Suggestions,
            Some(town),
            &pairs,
        ));
    }
    found
}

//! Keeping ideas found by their texts: a consumer of the event log puts them into the index of
//! [`crate::features::search`], a moment after each change. How to reach who gave them is not among the texts.

use super::log::SUBJECT;
use super::rows::IdeaRow;
use super::similar::{content_pairs, title_pairs};
use super::store_texts as store;
use crate::features::search::{Shelf, TokenSet, pair_tokens, scope_token};
use crate::platform::db::{
    AnyConnection, Id, IndexEntry, clear_entries, is_entered, put_entries, remove_entries,
};
use crate::platform::events::{Consumer, EventRow, last_in};
use crate::platform::http::Problem;
use std::collections::{BTreeMap, BTreeSet};

/// From this town.
pub(super) const TOWN: &str = "t";
/// Given by this unit.
pub(super) const UNIT: &str = "u";

/// Ideas entered at a time.
const PORTION: usize = 200;
/// With so many events at once a record is often among them, and among the next ones, too.
const BULK: usize = 200;

/// The consumer.
pub struct Search;

impl Consumer for Search {
    fn name(&self) -> &'static str {
        "project_idea_search"
    }

    fn apply(&self, conn: &mut AnyConnection, events: &[EventRow]) -> Result<(), Problem> {
        let mut changed: BTreeMap<i64, BTreeSet<Id>> = BTreeMap::new();
        for event in events.iter().filter(|event| event.subject_kind == SUBJECT) {
            let of_county = changed.entry(event.county_id).or_default();
            of_county.insert(event.subject_id);
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
        match store::any(conn)? {
            Some((county_id, id)) => Ok(!is_entered(conn, county_id, id)?),
            None => Ok(false),
        }
    }
}

/// Everything an idea is found by.
pub(super) fn texts_of(row: &IdeaRow) -> impl Iterator<Item = &str> {
    let own = [
        Some(row.title.as_str()),
        Some(row.number.as_str()),
        Some(row.content.as_str()),
        row.place.as_deref(),
        row.village.as_deref(),
    ];
    own.into_iter().flatten()
}

/// Enters these ideas as they are now; what is gone is taken out.
fn enter(conn: &mut AnyConnection, county_id: i64, ids: &[Id]) -> Result<(), Problem> {
    let rows = store::of(conn, county_id, ids)?;
    let is_there = |id: &Id| rows.iter().any(|row| row.id == *id);
    let gone: Vec<Id> = ids.iter().copied().filter(|id| !is_there(id)).collect();
    if !gone.is_empty() {
        remove_entries(conn, county_id, &gone)?;
    }
    let entries: Vec<IndexEntry> = rows.iter().map(|row| entry(county_id, row)).collect();
    Ok(put_entries(conn, county_id, SUBJECT, &entries)?)
}

fn entry(county_id: i64, row: &IdeaRow) -> IndexEntry {
    let mut tokens = TokenSet::new(county_id, Shelf::Ideas);
    for text in texts_of(row) {
        tokens.text(text);
    }
    let town = row.town_id.map(|id| scope_token(TOWN, id));
    let unit = row.unit_id.map(|id| scope_token(UNIT, id));
    for token in town.into_iter().chain(unit) {
        tokens.scope(token);
    }
    // By the pairs of both it is found, whichever of two says in its title what the other says further down.
    let mut pairs = title_pairs(&row.title);
    pairs.extend(content_pairs(&row.content));
    let in_county = pair_tokens(county_id, Shelf::Ideas, None, &pairs);
    let in_congress = pair_tokens(county_id, Shelf::Ideas, Some(row.organ_id), &pairs);
    for token in in_county.into_iter().chain(in_congress) {
        tokens.scope(token);
    }
    IndexEntry {
        subject_id: row.id,
        begun_at: row.created_at,
        tokens: tokens.finish(),
    }
}

//! The index that finds records by tokens: FTS5 on SQLite, a GIN index over hashed tokens on
//! PostgreSQL. What a token is, is for the caller to say: letters, digits and characters beyond
//! ASCII, nothing else.
//!
//! Entries have numbers in the order in which their records were begun, across all counties, and
//! hits come in the order of their numbers. SQLite walks its postings in that order and stops when a
//! page is full. PostgreSQL gathers all hits first; so each entry also has a token for its quarter of
//! a year there, and the newest quarters are asked first (`text_spans`).

use super::text_index_sql::{Alike, Delete, Fingerprints, Hits, Put, Taken};
use super::{AnyConnection, Id, Timestamp};
use diesel::QueryResult;
use diesel::RunQueryDsl;
use std::collections::BTreeSet;

/// A record as it is to be found.
#[derive(Debug, Clone)]
pub struct IndexEntry {
    /// The record.
    pub subject_id: Id,
    /// When it was begun: its place in the order.
    pub begun_at: Timestamp,
    /// By what it is found.
    pub tokens: BTreeSet<String>,
}

/// What is looked for.
#[derive(Debug, Clone, Default)]
pub struct IndexQuery {
    /// All of these.
    pub all: Vec<String>,
    /// And everything in one of these groups, unless there is none.
    pub any: Vec<Vec<String>>,
}

/// From where, which way, and how many.
#[derive(Debug, Clone, Copy)]
pub struct IndexWindow {
    /// Numbers beyond this one only.
    pub after: Option<i64>,
    /// The smallest numbers first.
    pub ascending: bool,
    /// At most so many.
    pub limit: i64,
    /// Today: where the newest entries are.
    pub now: Timestamp,
}

/// Bits of a number below the microseconds: records begun at one moment.
pub(super) const BELOW: u32 = 10;
/// Microseconds of a quarter of a year.
pub(super) const QUARTER: i64 = 7_889_400_000_000;

/// The number that a record would have if no other had it.
pub(super) fn number(begun_at: Timestamp, id: Id) -> i64 {
    let random = i64::from(id.0.as_bytes()[15]) | (i64::from(id.0.as_bytes()[14] & 3) << 8);
    (begun_at.utc().timestamp_micros() << BELOW) | random
}

pub(super) const fn quarter(number: i64) -> i64 {
    (number >> BELOW).div_euclid(QUARTER)
}

/// The token of a quarter.
pub(super) fn quarter_token(quarter: i64) -> String {
    format!("quarter{quarter}")
}

/// What identifies a set of tokens.
fn fingerprint(tokens: &BTreeSet<String>) -> i64 {
    let mut hash = FNV_OFFSET;
    for token in tokens {
        hash = fnv(hash, token.as_bytes());
        hash = fnv(hash, b" ");
    }
    hash.cast_signed()
}

const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;

fn fnv(mut hash: u64, bytes: &[u8]) -> u64 {
    for byte in bytes {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash
}

/// A token as PostgreSQL keeps it. The same for ever: the index is full of them.
pub(super) fn hashed(token: &str) -> i32 {
    let hash = fnv(FNV_OFFSET, token.as_bytes());
    // The lower bits of this hash are its weaker ones.
    let folded = (hash ^ (hash >> 32)) & 0xffff_ffff;
    u32::try_from(folded).unwrap_or_default().cast_signed()
}

/// Enters records of one kind and county, or enters them anew when their tokens are others.
pub fn put_entries(
    conn: &mut AnyConnection,
    county_id: i64,
    subject_kind: &str,
    entries: &[IndexEntry],
) -> QueryResult<()> {
    let ids: Vec<Id> = entries.iter().map(|entry| entry.subject_id).collect();
    let known = known(conn, county_id, ids)?;
    for entry in entries {
        let fingerprint = fingerprint(&entry.tokens);
        let before = known.iter().find(|(id, ..)| *id == entry.subject_id);
        if before.is_some_and(|(_, _, same)| *same == fingerprint) {
            continue;
        }
        let number = match before {
            Some((_, number, _)) => {
                remove(conn, &[*number])?;
                *number
            }
            None => free(conn, number(entry.begun_at, entry.subject_id))?,
        };
        let mut tokens: Vec<String> = entry.tokens.iter().cloned().collect();
        if let AnyConnection::Postgres(_) = conn {
            tokens.push(quarter_token(quarter(number)));
        }
        for step in Put::steps(conn) {
            Put {
                step,
                number,
                county_id,
                subject_kind: subject_kind.to_owned(),
                subject_id: entry.subject_id,
                fingerprint,
                text: tokens.join(" "),
                hashed: tokens.iter().map(|token| hashed(token)).collect(),
            }
            .execute(conn)?;
        }
    }
    Ok(())
}

/// Record, number and fingerprint of those of these records that are in the index.
fn known(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: Vec<Id>,
) -> QueryResult<Vec<(Id, i64, i64)>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Fingerprints { county_id, ids }.load(conn)
}

/// The number, or the next one that nobody has.
fn free(conn: &mut AnyConnection, mut number: i64) -> QueryResult<i64> {
    loop {
        let taken: Vec<i64> = Taken { number }.load(conn)?;
        if taken.is_empty() {
            return Ok(number);
        }
        number += 1;
    }
}

/// Takes records out of the index.
pub fn remove_entries(conn: &mut AnyConnection, county_id: i64, ids: &[Id]) -> QueryResult<()> {
    let known = known(conn, county_id, ids.to_vec())?;
    let numbers: Vec<i64> = known.iter().map(|(_, number, _)| *number).collect();
    remove(conn, &numbers)
}

fn remove(conn: &mut AnyConnection, numbers: &[i64]) -> QueryResult<()> {
    for number in numbers {
        for step in Delete::steps(conn) {
            Delete {
                step,
                number: *number,
            }
            .execute(conn)?;
        }
    }
    Ok(())
}

/// The first hits of a window: number and record.
pub fn find_entries(
    conn: &mut AnyConnection,
    query: &IndexQuery,
    window: IndexWindow,
) -> QueryResult<Vec<(i64, Id)>> {
    Hits::new(query, window).load(conn)
}

/// The records that share the most of these tokens, of those begun after a moment, in no order.
pub fn find_alike(
    conn: &mut AnyConnection,
    tokens: &[String],
    begun_after: Timestamp,
    limit: i64,
) -> QueryResult<Vec<Id>> {
    let newer_than = begun_after.utc().timestamp_micros() << BELOW;
    let hits: Vec<(i64, Id)> = Alike::new(tokens, newer_than, limit).load(conn)?;
    Ok(hits.into_iter().map(|(_, id)| id).collect())
}

/// Whether a record is in the index.
pub fn is_entered(conn: &mut AnyConnection, county_id: i64, id: Id) -> QueryResult<bool> {
    Ok(!known(conn, county_id, vec![id])?.is_empty())
}

/// Whether nothing is in the index.
pub fn is_index_empty(conn: &mut AnyConnection) -> QueryResult<bool> {
    let found: Vec<i64> = super::text_index_sql::First.load(conn)?;
    Ok(found.is_empty())
}

/// Takes everything of a kind out.
pub fn clear_entries(conn: &mut AnyConnection, subject_kind: &str) -> QueryResult<()> {
    loop {
        let of_kind = super::text_index_sql::OfKind(subject_kind.to_owned());
        let numbers: Vec<i64> = of_kind.load(conn)?;
        if numbers.is_empty() {
            return Ok(());
        }
        remove(conn, &numbers)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::ids::new_id;

    fn at(text: &str) -> Timestamp {
        text.parse().map_or_else(|_| unreachable!(), Timestamp::new)
    }

    #[test]
    fn numbers_are_in_the_order_of_time() {
        let earlier = number(at("2026-03-02T02:00:00.000001Z"), new_id());
        let later = number(at("2026-03-02T02:00:00.000002Z"), new_id());
        assert!(0 < earlier && earlier < later);
    }
}

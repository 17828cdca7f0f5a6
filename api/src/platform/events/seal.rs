//! The seal: hashes chained over the log of each county, so that nothing can be changed, removed or
//! inserted without showing.

use super::canonical::hash;
use super::consumer::{BEGINNING, EventRow, after, count_of, has_news, horizon, position};
use crate::platform::db::{
    AnyConnection, Db, MultiBackend, PortableExt, Timestamp, Tx, counts, insert_all, one_of,
};
use crate::platform::http::Problem;
use crate::schema::{event_cursors, event_heads, event_seals, events};
use diesel::prelude::*;
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;

const CURSOR: &str = "seal";
const BATCH: i64 = 1000;
const BATCH_LEN: usize = 1000;

/// The end of a county's chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Head {
    /// Number of sealed events.
    pub last_sequence: i64,
    /// Hex of the last hash; printed on exports.
    pub hash: String,
    /// Events not sealed yet.
    pub unsealed_count: i64,
}

impl Head {
    /// `1234:9f86d081884c`: what is printed on exports, and what a later verification takes.
    #[must_use]
    pub fn short(&self) -> String {
        let digits = self.hash.get(..ENOUGH_DIGITS).unwrap_or(&self.hash);
        format!("{}:{digits}", self.last_sequence)
    }
}

/// What is wrong with an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// Its content is not what was sealed.
    Changed,
    /// It was sealed and is gone.
    Removed,
    /// It stands before the head but was never sealed.
    Inserted,
}

/// One thing wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Finding {
    /// Place in the chain; 0 for an inserted event that has none.
    pub sequence: i64,
    /// The event; 0 when even its seal is gone.
    pub event_id: i64,
    /// What is wrong.
    pub kind: FindingKind,
}

/// The outcome of a verification.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Verification {
    /// Nothing is wrong.
    pub ok: bool,
    /// Events checked.
    pub checked: i64,
    /// What is wrong, at most 100.
    pub problems: Vec<Finding>,
}

/// Seals what is not sealed yet; returns how many.
pub fn seal_pending(db: &Db, now: Timestamp) -> Result<usize, Problem> {
    let mut sealed = 0;
    while db.read_now(|conn| has_news(conn, CURSOR))? {
        let batch = db.write_now(|tx| step(tx, now))?;
        if batch == 0 {
            break;
        }
        sealed += batch;
    }
    Ok(sealed)
}

#[derive(Insertable)]
#[diesel(table_name = event_seals, treat_none_as_default_value = false)]
struct NewSeal {
    county_id: i64,
    sequence: i64,
    event_id: i64,
    hash: Vec<u8>,
}

fn step(tx: &mut Tx<'_>, now: Timestamp) -> Result<usize, Problem> {
    tx.without_event("sealing records nothing new");
    let mut at = position(tx, CURSOR, now)?;
    if at == BEGINNING {
        // A lost cursor must not make the sealer begin again: what is sealed is sealed once.
        at = sealed_up_to(tx)?;
    }
    let (at_tx, at_id) = at;
    let batch = after(tx, at_tx, at_id, BATCH)?;
    let Some(last) = batch.last() else {
        return Ok(0);
    };
    let mut heads: HashMap<i64, (i64, Vec<u8>)> = HashMap::new();
    let mut seals = Vec::with_capacity(batch.len());
    for event in &batch {
        let (sequence, previous) = match heads.remove(&event.county_id) {
            Some(head) => head,
            None => last_seal(tx, event.county_id)?,
        };
        let hash = hash(&previous, event);
        seals.push(NewSeal {
            county_id: event.county_id,
            sequence: sequence + 1,
            event_id: event.id,
            hash: hash.clone(),
        });
        heads.insert(event.county_id, (sequence + 1, hash));
    }
    insert_all!(&mut **tx, event_seals::table, &seals)?;
    for (county_id, (sequence, hash)) in heads {
        keep_head(tx, county_id, sequence, &hash)?;
    }
    diesel::update(event_cursors::table.find(CURSOR))
        .set((
            event_cursors::tx.eq(last.tx),
            event_cursors::event_id.eq(last.id),
            event_cursors::updated_at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(batch.len())
}

/// The last event, in the order of the log, that any county has sealed.
fn sealed_up_to(conn: &mut AnyConnection) -> Result<(i64, i64), Problem> {
    let last: Option<(i64, i64)> = events::table
        .inner_join(event_seals::table.on(event_seals::event_id.eq(events::id)))
        .order((events::tx.desc(), events::id.desc()))
        .select((events::tx, events::id))
        .first(conn)
        .optional()?;
    Ok(last.unwrap_or(BEGINNING))
}

fn last_seal(conn: &mut AnyConnection, county_id: i64) -> Result<(i64, Vec<u8>), Problem> {
    let last: Option<(i64, Vec<u8>)> = event_seals::table
        .filter(event_seals::county_id.eq(county_id))
        .order(event_seals::sequence.desc())
        .select((event_seals::sequence, event_seals::hash))
        .first(conn)
        .optional()?;
    // The first event is chained to the county itself, so that two counties never share a chain.
    Ok(last.unwrap_or_else(|| (0, county_id.to_be_bytes().to_vec())))
}

/// Remembers the end of a chain beside the chain, so that cutting it off shows.
fn keep_head(
    conn: &mut AnyConnection,
    county_id: i64,
    sequence: i64,
    hash: &[u8],
) -> Result<(), Problem> {
    let values = (
        event_heads::sequence.eq(sequence),
        event_heads::hash.eq(hash),
    );
    diesel::insert_into(event_heads::table)
        .values((event_heads::county_id.eq(county_id), values))
        .on_conflict(event_heads::county_id)
        .do_update()
        .set(values)
        .portable()
        .execute(conn)?;
    Ok(())
}

fn kept_head(conn: &mut AnyConnection, county_id: i64) -> Result<(i64, Vec<u8>), Problem> {
    let kept = event_heads::table
        .find(county_id)
        .select((event_heads::sequence, event_heads::hash))
        .first(conn)
        .optional()?;
    Ok(kept.unwrap_or_default())
}

/// The end of a county's chain.
pub fn head(conn: &mut AnyConnection, county_id: i64) -> Result<Head, Problem> {
    let (last_sequence, hash) = last_seal(conn, county_id)?;
    Ok(Head {
        last_sequence,
        hash: hex::encode(hash),
        unsealed_count: unsealed(conn, county_id, last_sequence)?,
    })
}

/// How many events of a county stand behind that of its last seal: two ranges of an index. Those before it are sealed,
/// or [`verify`] says what is wrong with them.
fn unsealed(conn: &mut AnyConnection, county_id: i64, last_sequence: i64) -> Result<i64, Problem> {
    let last: Option<(i64, i64)> = events::table
        .inner_join(event_seals::table.on(event_seals::event_id.eq(events::id)))
        .filter(event_seals::county_id.eq(county_id))
        .filter(event_seals::sequence.eq(last_sequence))
        .select((events::tx, events::id))
        .first(conn)
        .optional()?;
    let Some((tx, id)) = last else {
        // Before the first seal, or its event was taken away.
        return Ok(count_of(conn, county_id)? - last_sequence);
    };
    let of_county = || {
        events::table
            .into_boxed::<MultiBackend>()
            .filter(events::county_id.eq(county_id))
            .select(events::id)
    };
    let same = of_county()
        .filter(events::tx.eq(tx))
        .filter(events::id.gt(id));
    let later = of_county().filter(events::tx.gt(tx));
    Ok(counts(conn, vec![same, later])?.into_iter().sum())
}

/// How far the chain is sealed, as [`KnownHead::parse`] reads it; none before the first seal.
pub fn sealed_to(conn: &mut AnyConnection, county_id: i64) -> Result<Option<String>, Problem> {
    let (sequence, hash) = last_seal(conn, county_id)?;
    Ok((sequence > 0).then(|| format!("{sequence}:{}", hex::encode(hash))))
}

/// A head that was written down at some time, on paper or in an exported file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownHead {
    /// Place in the chain.
    pub sequence: i64,
    /// The hash there in hex, or its beginning.
    pub hash: String,
}

/// Digits of a hash that cannot be met by chance.
const ENOUGH_DIGITS: usize = 12;

impl KnownHead {
    fn contradicts(&self, seal: &Seal) -> bool {
        self.sequence == seal.sequence && !hex::encode(&seal.hash).starts_with(&self.hash)
    }

    /// Reads `1234:9f86…`, as exports and `luzhi audit head` print it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (sequence, hash) = text.trim().split_once(':')?;
        let is_hash = hash.len() >= ENOUGH_DIGITS && hash.chars().all(|c| c.is_ascii_hexdigit());
        Some(Self {
            sequence: sequence.parse().ok().filter(|sequence| *sequence > 0)?,
            hash: is_hash.then(|| hash.to_ascii_lowercase())?,
        })
    }
}

/// Recomputes the chain of a county and compares it with itself and with heads known from elsewhere,
/// without which nobody can tell a chain that was cut off and made anew.
pub fn verify(
    conn: &mut AnyConnection,
    county_id: i64,
    known: &[KnownHead],
) -> Result<Verification, Problem> {
    let mut problems = Vec::new();
    let mut previous = county_id.to_be_bytes().to_vec();
    let mut at = 0_i64;
    // Before the chain, which may grow meanwhile.
    let mut known = known.to_vec();
    let (sequence, kept) = kept_head(conn, county_id)?;
    known.push(KnownHead {
        sequence,
        hash: hex::encode(kept),
    });
    loop {
        let batch = seals_after(conn, county_id, at)?;
        let rows = sealed_events(conn, &batch)?;
        for seal in &batch {
            let is_next = seal.sequence == at + 1;
            if !is_next {
                // A seal was taken away, perhaps together with its event.
                problems.push(finding(at + 1, 0, FindingKind::Removed));
            }
            match rows.get(&seal.event_id) {
                None => problems.push(finding(seal.sequence, seal.event_id, FindingKind::Removed)),
                Some(row) if is_next && hash(&previous, row) != seal.hash => {
                    problems.push(finding(seal.sequence, seal.event_id, FindingKind::Changed));
                }
                Some(_) if known.iter().any(|head| head.contradicts(seal)) => {
                    problems.push(finding(seal.sequence, seal.event_id, FindingKind::Changed));
                }
                Some(_) => {}
            }
            previous.clone_from(&seal.hash);
            at = seal.sequence;
        }
        if batch.len() < BATCH_LEN {
            break;
        }
    }
    if known.iter().any(|head| at < head.sequence) {
        problems.push(finding(at + 1, 0, FindingKind::Removed));
    }
    let kept = kept_head(conn, county_id)?.0;
    if at > kept {
        problems.push(finding(kept + 1, 0, FindingKind::Inserted));
    }
    problems.extend(inserted(conn, county_id)?);
    problems.truncate(100);
    Ok(Verification {
        ok: problems.is_empty(),
        checked: at,
        problems,
    })
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = event_seals)]
struct Seal {
    sequence: i64,
    event_id: i64,
    hash: Vec<u8>,
}

fn seals_after(conn: &mut AnyConnection, county_id: i64, at: i64) -> Result<Vec<Seal>, Problem> {
    Ok(event_seals::table
        .filter(event_seals::county_id.eq(county_id))
        .filter(event_seals::sequence.gt(at))
        .order(event_seals::sequence.asc())
        .limit(BATCH)
        .select(Seal::as_select())
        .load(conn)?)
}

fn sealed_events(
    conn: &mut AnyConnection,
    seals: &[Seal],
) -> Result<HashMap<i64, EventRow>, Problem> {
    let ids: Vec<i64> = seals.iter().map(|seal| seal.event_id).collect();
    let rows: Vec<EventRow> = events::table
        .filter(one_of(events::id, ids))
        .select(EventRow::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

fn finding(sequence: i64, event_id: i64, kind: FindingKind) -> Finding {
    Finding {
        sequence,
        event_id,
        kind,
    }
}

/// Events the sealer has passed but never sealed: somebody put them in behind its back.
fn inserted(conn: &mut AnyConnection, county_id: i64) -> Result<Vec<Finding>, Problem> {
    let cursor: Option<(i64, i64)> = event_cursors::table
        .find(CURSOR)
        .select((event_cursors::tx, event_cursors::event_id))
        .first(conn)
        .optional()?;
    // The cursor may have been taken away; the seals still tell how far the sealer was.
    let (tx, id) = cursor.unwrap_or(BEGINNING).max(sealed_up_to(conn)?);
    let below = horizon(conn)?;
    let found: Vec<i64> = events::table
        .left_join(event_seals::table.on(event_seals::event_id.eq(events::id)))
        .filter(
            events::county_id
                .eq(county_id)
                .and(event_seals::event_id.nullable().is_null()),
        )
        .filter(events::tx.lt(below))
        .filter(
            events::tx
                .lt(tx)
                .or(events::tx.eq(tx).and(events::id.le(id))),
        )
        .order(events::id.asc())
        .limit(100)
        .select(events::id)
        .load(conn)?;
    Ok(found
        .into_iter()
        .map(|event_id| finding(0, event_id, FindingKind::Inserted))
        .collect())
}

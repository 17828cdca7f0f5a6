//! Reading the log by cursor.
//!
//! Order is `(tx, id)` below a horizon: on PostgreSQL a transaction with a smaller id may commit
//! after one with a larger id, so only events of transactions that have all ended are handed out.
//! The events of one record are in the order in which they happened: [`super::record()`] sees to it.
//! On SQLite writers are serial, `tx` is 0 and the order is that of the ids. Restored events have
//! ranks of 0 and below, so they come before all that a database numbers itself.

use crate::platform::auth::Scope;
use crate::platform::db::{
    AnyConnection, Db, Id, Json, PortableExt, Timestamp, Tx, lock_rows, one_of, with_backend,
};
use crate::platform::http::Problem;
use crate::schema::{event_cursors, events};
use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// An event as it is stored.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = events)]
pub struct EventRow {
    /// Number in the log.
    pub id: i64,
    /// Database transaction, orders concurrent ones.
    pub tx: i64,
    /// County.
    pub county_id: i64,
    /// Organ in whose field it happened.
    pub organ_id: Option<Id>,
    /// Account that did it.
    pub actor_id: Option<Id>,
    /// Its name then.
    pub actor_name: String,
    /// Its role then.
    pub actor_role: String,
    /// `suggestion.assigned`
    pub kind: String,
    /// `suggestion`
    pub subject_kind: String,
    /// The record.
    pub subject_id: Id,
    /// The request.
    pub request_id: Id,
    /// When.
    pub at: Timestamp,
    /// Details.
    pub data: Json,
}

/// A derived feature: idempotent, rebuildable from zero.
pub trait Consumer: Send + Sync {
    /// Name of its cursor.
    fn name(&self) -> &'static str;
    /// Applies events in order. Must record no events itself.
    fn apply(&self, conn: &mut AnyConnection, events: &[EventRow]) -> Result<(), Problem>;
    /// Deletes all it has derived.
    fn clear(&self, conn: &mut AnyConnection) -> Result<(), Problem>;
    /// Whether nothing is there of what it derives: after a restore, for what backups leave out. Then
    /// it reads the log from the beginning again.
    fn is_missing(&self, _: &mut AnyConnection) -> Result<bool, Problem> {
        Ok(false)
    }
}

const BATCH: i64 = 2_000;
/// Before every event, restored ones too.
pub(super) const BEGINNING: (i64, i64) = (i64::MIN, 0);
/// No timeline is longer.
const TIMELINE: i64 = 1_000;

#[derive(QueryableByName)]
struct Horizon {
    #[diesel(sql_type = BigInt)]
    horizon: i64,
}

/// Events with a smaller `tx` are final.
pub(super) fn horizon(conn: &mut AnyConnection) -> Result<i64, Problem> {
    let sql = match conn {
        AnyConnection::Sqlite(_) => return Ok(i64::MAX),
        AnyConnection::Postgres(_) => {
            "SELECT (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint AS horizon"
        }
    };
    let row: Horizon = with_backend!(conn, c => diesel::sql_query(sql).get_result(c))?;
    Ok(row.horizon)
}

/// Final events after a position, oldest first.
pub(super) fn after(
    conn: &mut AnyConnection,
    tx: i64,
    id: i64,
    limit: i64,
) -> Result<Vec<EventRow>, Problem> {
    let below = horizon(conn)?;
    // Two queries, each a range of the index on `(tx, id)`; SQLite finds none for the pair.
    let mut found: Vec<EventRow> = events::table
        .filter(events::tx.lt(below))
        .filter(events::tx.eq(tx).and(events::id.gt(id)))
        .order(events::id.asc())
        .limit(limit)
        .select(EventRow::as_select())
        .load(conn)?;
    let left = limit - i64::try_from(found.len()).unwrap_or(limit);
    if left > 0 {
        let later: Vec<EventRow> = events::table
            .filter(events::tx.lt(below))
            .filter(events::tx.gt(tx))
            .order((events::tx.asc(), events::id.asc()))
            .limit(left)
            .select(EventRow::as_select())
            .load(conn)?;
        found.extend(later);
    }
    Ok(found)
}

/// The events of one record, oldest first. The caller has checked that the record is in scope.
pub fn of_subject(
    conn: &mut AnyConnection,
    scope: &Scope,
    subject_id: Id,
) -> Result<Vec<EventRow>, Problem> {
    Ok(events::table
        .filter(events::county_id.eq(scope.county_id()))
        .filter(events::subject_id.eq(subject_id))
        .order(events::id.asc())
        .limit(TIMELINE)
        .select(EventRow::as_select())
        .load(conn)?)
}

/// The events of some kinds of several records, oldest first. The caller has checked that the records are in
/// scope.
pub fn of_subjects(
    conn: &mut AnyConnection,
    county_id: i64,
    subjects: &[Id],
    kinds: &[&str],
) -> Result<Vec<EventRow>, Problem> {
    let kinds: Vec<String> = kinds.iter().map(|kind| (*kind).to_owned()).collect();
    Ok(events::table
        .filter(events::county_id.eq(county_id))
        .filter(one_of(events::subject_id, subjects.to_vec()))
        .filter(one_of(events::kind, kinds))
        .order(events::id.asc())
        .limit(TIMELINE)
        .select(EventRow::as_select())
        .load(conn)?)
}

/// The newest events of one record, oldest of them first. The caller has checked that the record is in scope.
pub fn newest_of_subject(
    conn: &mut AnyConnection,
    scope: &Scope,
    subject_id: Id,
    limit: i64,
) -> Result<Vec<EventRow>, Problem> {
    let mut found: Vec<EventRow> = events::table
        .filter(events::county_id.eq(scope.county_id()))
        .filter(events::subject_id.eq(subject_id))
        .order(events::id.desc())
        .limit(limit)
        .select(EventRow::as_select())
        .load(conn)?;
    found.reverse();
    Ok(found)
}

/// How many events there are, of all counties.
pub fn count(conn: &mut AnyConnection) -> Result<i64, Problem> {
    Ok(events::table.count().get_result(conn)?)
}

/// How many events a county has: counted one by one.
pub fn count_of(conn: &mut AnyConnection, county_id: i64) -> Result<i64, Problem> {
    Ok(events::table
        .filter(events::county_id.eq(county_id))
        .count()
        .get_result(conn)?)
}

/// Lets a consumer read on until it has caught up; returns how many events it read.
pub fn consume(db: &Db, consumer: &dyn Consumer, now: Timestamp) -> Result<usize, Problem> {
    let mut read = 0;
    // Asked with a read first: a round without news must not take the writer's place.
    while db.read_now(|conn| has_news(conn, consumer.name()))? {
        let batch = db.write_now(|tx| step(tx, consumer, now))?;
        if batch == 0 {
            break;
        }
        read += batch;
    }
    Ok(read)
}

/// Whether there are final events after a consumer's cursor.
pub(super) fn has_news(conn: &mut AnyConnection, name: &str) -> Result<bool, Problem> {
    Ok(next(conn, name)?.is_some())
}

/// How long ago the oldest final event happened that a consumer has not read; zero when it has read them all.
pub fn behind(
    conn: &mut AnyConnection,
    consumer: &dyn Consumer,
    now: Timestamp,
) -> Result<TimeDelta, Problem> {
    let since = next(conn, consumer.name())?.map(|event| now - event.at);
    Ok(since.unwrap_or_default().max(TimeDelta::zero()))
}

/// The first final event after a consumer's cursor.
fn next(conn: &mut AnyConnection, name: &str) -> Result<Option<EventRow>, Problem> {
    let found: Option<(i64, i64)> = event_cursors::table
        .find(name)
        .select((event_cursors::tx, event_cursors::event_id))
        .first(conn)
        .optional()?;
    let (tx, id) = found.unwrap_or(BEGINNING);
    Ok(after(conn, tx, id, 1)?.pop())
}

fn step(tx: &mut Tx<'_>, consumer: &dyn Consumer, now: Timestamp) -> Result<usize, Problem> {
    tx.without_event("derived rows are computed from events");
    let (at_tx, at_id) = position(tx, consumer.name(), now)?;
    let batch = after(tx, at_tx, at_id, BATCH)?;
    let Some(last) = batch.last() else {
        return Ok(0);
    };
    consumer.apply(tx, &batch)?;
    diesel::update(event_cursors::table.find(consumer.name()))
        .set((
            event_cursors::tx.eq(last.tx),
            event_cursors::event_id.eq(last.id),
            event_cursors::updated_at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(batch.len())
}

/// The cursor, locked, so that two processes do not apply the same events twice.
pub(super) fn position(tx: &mut Tx<'_>, name: &str, now: Timestamp) -> Result<(i64, i64), Problem> {
    let find = || {
        lock_rows(
            event_cursors::table
                .find(name)
                .select((event_cursors::tx, event_cursors::event_id)),
        )
    };
    if let Some(found) = find().get_result(&mut **tx).optional()? {
        return Ok(found);
    }
    // Another process may be making it at this moment.
    diesel::insert_into(event_cursors::table)
        .values((
            event_cursors::consumer.eq(name),
            event_cursors::tx.eq(BEGINNING.0),
            event_cursors::event_id.eq(BEGINNING.1),
            event_cursors::updated_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .portable()
        .execute(&mut **tx)?;
    Ok(find().get_result(&mut **tx)?)
}

/// Has a consumer begin again when what it derives is missing; before background work starts.
pub fn recover(db: &Db, consumer: &dyn Consumer) -> Result<(), Problem> {
    let is_missing = db.read_now(|conn| {
        let cursor: Option<i64> = event_cursors::table
            .find(consumer.name())
            .select(event_cursors::event_id)
            .first(conn)
            .optional()?;
        Ok(cursor.is_some_and(|id| id > 0) && consumer.is_missing(conn)?)
    })?;
    if is_missing {
        db.write_now(|tx| {
            tx.without_event("derived rows are computed from events");
            diesel::delete(event_cursors::table.find(consumer.name())).execute(&mut **tx)?;
            Ok(())
        })?;
    }
    Ok(())
}

/// Those of some records of a county that have no event after a number: what happens to the others
/// is read later. Read in bulk, the log says of the same record again and again that it has changed.
pub fn last_in(
    conn: &mut AnyConnection,
    county_id: i64,
    subjects: &[Id],
    (tx, id): (i64, i64),
) -> Result<Vec<Id>, Problem> {
    let later: Vec<Id> = events::table
        .filter(events::county_id.eq(county_id))
        .filter(one_of(events::subject_id, subjects.to_vec()))
        .filter(
            events::tx
                .gt(tx)
                .or(events::tx.eq(tx).and(events::id.gt(id))),
        )
        .select(events::subject_id)
        .distinct()
        .load(conn)?;
    let subjects = subjects.iter().copied();
    Ok(subjects.filter(|id| !later.contains(id)).collect())
}

/// Derives everything again from the first event.
pub fn rebuild(db: &Db, consumer: &dyn Consumer, now: Timestamp) -> Result<usize, Problem> {
    db.write_now(|tx| {
        tx.without_event("derived rows are computed from events");
        consumer.clear(tx)?;
        diesel::delete(event_cursors::table.find(consumer.name())).execute(&mut **tx)?;
        Ok(())
    })?;
    consume(db, consumer, now)
}

//! Table `deliveries` as a queue that several processes work on: claims are leases.

use super::rules::{ATTEMPTS, next_attempt};
use super::store::{Channel, Delivery, DeliveryState};
use crate::platform::db::{
    AnyConnection, Columns, Id, MultiBackend, Timestamp, Tx, lock_rows, one_of,
};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use crate::schema::deliveries;
use chrono::TimeDelta;
use diesel::prelude::*;

/// How long a process has to send a batch before another one may.
const LEASE: TimeDelta = TimeDelta::minutes(5);
/// Matters in one mail; the others follow in the next one.
const BATCH: i64 = 50;
/// Longest account of a failure.
const ERROR_CHARS: usize = 500;

/// A batch to be sent: the items of one mail, or one call.
pub(super) struct Batch {
    pub county_id: i64,
    pub id: Id,
    pub attempts: i32,
    pub items: Vec<Delivery>,
}

/// The rows of a batch.
macro_rules! of {
    ($batch:expr) => {
        deliveries::table
            .filter(deliveries::county_id.eq($batch.county_id))
            .filter(one_of(
                deliveries::id,
                $batch.items.iter().map(|item| item.id),
            ))
    };
}

type Boxed<'a> = deliveries::BoxedQuery<'a, MultiBackend>;

fn due<'a>(now: Timestamp) -> Boxed<'a> {
    let free = deliveries::claimed_until
        .is_null()
        .or(deliveries::claimed_until.lt(now));
    deliveries::table
        .into_boxed()
        .filter(deliveries::state.eq(DeliveryState::Pending))
        .filter(deliveries::next_attempt_at.le(now))
        .filter(free)
}

/// Whether anything is to be sent now.
pub(super) fn has_due(conn: &mut AnyConnection, now: Timestamp) -> Result<bool, Problem> {
    let found: Option<Id> = due(now).select(deliveries::id).first(conn).optional()?;
    Ok(found.is_some())
}

/// Takes what is due the longest, with all that goes out together with it; none when nothing is due.
pub(super) fn claim(tx: &mut Tx<'_>, now: Timestamp) -> Result<Option<Batch>, Problem> {
    tx.without_event("sending is no act of anybody");
    let first: Option<Delivery> = due(now)
        .order((deliveries::next_attempt_at.asc(), deliveries::id.asc()))
        .select(Delivery::as_select())
        .first(&mut **tx)
        .optional()?;
    let Some(first) = first else {
        return Ok(None);
    };
    // A batch that was begun is sent again as it was; what is new goes into a batch of its own.
    let mut together = due(now).filter(deliveries::county_id.eq(first.county_id));
    together = match (first.channel, first.batch_id) {
        (_, Some(batch)) => together.filter(deliveries::batch_id.eq(batch)),
        (Channel::Webhook, None) => together.filter(deliveries::id.eq(first.id)),
        (Channel::Mail, None) => together
            .filter(deliveries::account_id.eq(first.account_id))
            .filter(deliveries::batch_id.is_null()),
    };
    let ids: Vec<Id> = together
        .order((deliveries::event_id.asc(), deliveries::id.asc()))
        .limit(BATCH)
        .select(deliveries::id)
        .load(&mut **tx)?;
    // Locked by key and looked at again: another process may have taken them meanwhile.
    let locked = deliveries::table
        .filter(deliveries::county_id.eq(first.county_id))
        .filter(one_of(deliveries::id, ids))
        .filter(deliveries::state.eq(DeliveryState::Pending))
        .filter(
            deliveries::claimed_until
                .is_null()
                .or(deliveries::claimed_until.lt(now)),
        )
        .order((deliveries::event_id.asc(), deliveries::id.asc()))
        .select(Delivery::columns());
    let items: Vec<Delivery> = lock_rows(locked).load(&mut **tx)?;
    if items.is_empty() {
        return Ok(None);
    }
    let batch = Batch {
        county_id: first.county_id,
        id: first.batch_id.unwrap_or_else(new_id),
        attempts: items.iter().map(|item| item.attempts).max().unwrap_or(0) + 1,
        items,
    };
    diesel::update(of!(batch))
        .set((
            deliveries::batch_id.eq(batch.id),
            deliveries::attempts.eq(batch.attempts),
            deliveries::claimed_until.eq(now + LEASE),
        ))
        .execute(&mut **tx)?;
    Ok(Some(batch))
}

/// It was sent.
pub(super) fn sent(tx: &mut Tx<'_>, batch: &Batch, now: Timestamp) -> Result<(), Problem> {
    tx.without_event("sending is no act of anybody");
    diesel::update(of!(batch))
        .set((
            deliveries::state.eq(DeliveryState::Sent),
            deliveries::done_at.eq(now),
            deliveries::claimed_until.eq(None::<Timestamp>),
            deliveries::last_error.eq(None::<String>),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// It was not sent: tried again after a pause, or given up.
pub(super) fn failed(
    tx: &mut Tx<'_>,
    batch: &Batch,
    error: &str,
    is_final: bool,
    now: Timestamp,
) -> Result<(), Problem> {
    tx.without_event("sending is no act of anybody");
    let next = next_attempt(batch.attempts.min(ATTEMPTS), now).filter(|_| !is_final);
    let error: String = error.chars().take(ERROR_CHARS).collect();
    let state = if next.is_some() {
        DeliveryState::Pending
    } else {
        DeliveryState::Dead
    };
    diesel::update(of!(batch))
        .set((
            deliveries::state.eq(state),
            deliveries::next_attempt_at.eq(next.unwrap_or(now)),
            deliveries::claimed_until.eq(None::<Timestamp>),
            deliveries::last_error.eq(error),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Not now: quiet hours have begun since it was planned. Counts as no attempt.
pub(super) fn put_off(tx: &mut Tx<'_>, batch: &Batch, until: Timestamp) -> Result<(), Problem> {
    tx.without_event("sending is no act of anybody");
    diesel::update(of!(batch))
        .set((
            deliveries::next_attempt_at.eq(until),
            deliveries::attempts.eq(batch.attempts - 1),
            deliveries::claimed_until.eq(None::<Timestamp>),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Nobody wants it any longer.
pub(super) fn drop_batch(
    tx: &mut Tx<'_>,
    batch: &Batch,
    reason: &str,
    now: Timestamp,
) -> Result<(), Problem> {
    tx.without_event("sending is no act of anybody");
    diesel::update(of!(batch))
        .set((
            deliveries::state.eq(DeliveryState::Discarded),
            deliveries::discard_reason.eq(reason),
            deliveries::done_at.eq(now),
            deliveries::claimed_until.eq(None::<Timestamp>),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

//! Background work of a serving process: consumers of the event log, the seal, reminders,
//! deliveries, housekeeping.
//!
//! Several processes on one PostgreSQL may all run it: cursors are locked, seals are unique.

use crate::features;
use crate::features::deliveries::{self, Outbox};
use crate::features::{accounts, attachments, exchange, reminders};
use crate::platform::db::{Db, Timestamp};
use crate::platform::events;
use crate::platform::http::Problem;
use crate::platform::state::Platform;
use crate::schema::idempotency_keys;
use actix_web::rt::task::JoinHandle;
use actix_web::rt::time::{sleep, timeout};
use actix_web::web;
use diesel::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// How long at most until an event of another process is noticed.
const POLL: Duration = Duration::from_secs(1);
/// How long writes are gathered before what follows from them is derived: each round takes the
/// writer's place twice and flushes to the disk twice, whether for one event or for a hundred.
const GATHER: Duration = Duration::from_millis(50);
/// Rounds of [`POLL`] between two housekeepings.
const HOUSEKEEPING_ROUNDS: u64 = 30;
/// Rounds of [`POLL`], at most, in a day.
const DAILY_ROUNDS: u64 = 24 * 60 * 60;
/// Rounds of [`POLL`] between two measurements.
const MEASURING_ROUNDS: u64 = 10;

/// The running background work.
pub struct Background {
    stopping: Arc<AtomicBool>,
    platform: web::Data<Platform>,
    task: JoinHandle<()>,
    delivering: JoinHandle<()>,
    measuring: JoinHandle<()>,
}

impl Background {
    /// Lets the round under way finish, and one more that catches up with the last writes.
    pub async fn stop(self) {
        self.stopping.store(true, Ordering::SeqCst);
        self.platform.wake.notify_one();
        for task in [self.task, self.delivering, self.measuring] {
            if task.await.is_err() {
                tracing::error!("background work ended abnormally");
            }
        }
    }
}

/// Starts the background work.
pub fn start(platform: web::Data<Platform>, db: Db) -> Background {
    let stopping = Arc::new(AtomicBool::new(false));
    let stop = Arc::clone(&stopping);
    let at = platform.clone();
    let delivering = actix_web::rt::spawn(deliver(platform.clone(), db.clone(), Arc::clone(&stop)));
    let measuring = actix_web::rt::spawn(measure(platform.clone(), db.clone(), Arc::clone(&stop)));
    let task = actix_web::rt::spawn(async move {
        let first_db = db.clone();
        report(
            web::block(move || recover(&first_db))
                .await
                .map_err(Problem::internal)
                .and_then(|r| r),
        );
        let mut rounds = 0_u64;
        loop {
            let last = stop.load(Ordering::SeqCst);
            let (round_db, now) = (db.clone(), at.clock.now());
            report(
                web::block(move || follow(&round_db, now))
                    .await
                    .map_err(Problem::internal)
                    .and_then(|r| r),
            );
            if rounds.is_multiple_of(HOUSEKEEPING_ROUNDS) || last {
                let (round_db, platform) = (db.clone(), at.clone());
                report(
                    web::block(move || keep_house(&round_db, &platform))
                        .await
                        .map_err(Problem::internal)
                        .and_then(|r| r),
                );
            }
            if rounds.is_multiple_of(DAILY_ROUNDS) {
                report(discard_unused(db.clone(), &at, now).await);
                // Beside the rest: a large folder takes its time, and what follows from writes waits for nothing.
                drop(actix_web::rt::spawn(sweep(db.clone(), at.clone(), now)));
            }
            if last {
                return;
            }
            rounds += 1;
            // Either a write of this process wakes us, or the poll notices another's.
            if timeout(POLL, at.wake.notified()).await.is_ok() {
                sleep(GATHER).await;
            }
        }
    });
    Background {
        stopping,
        platform,
        task,
        delivering,
        measuring,
    }
}

/// Puts into the metrics how far behind what follows from the writes is, beside the other work, which may be what is
/// stuck.
async fn measure(platform: web::Data<Platform>, db: Db, stop: Arc<AtomicBool>) {
    let mut rounds = 0_u64;
    while !stop.load(Ordering::SeqCst) {
        if rounds.is_multiple_of(MEASURING_ROUNDS) {
            let (round_db, now) = (db.clone(), platform.clock.now());
            report(
                web::block(move || measure_consumers(&round_db, now))
                    .await
                    .map_err(Problem::internal)
                    .and_then(|r| r),
            );
            metrics::gauge!("replica_at_hand").set(f64::from(u8::from(db.has_replica_at_hand())));
            if let Some(lag) = db.replica_lag() {
                metrics::gauge!("replica_lag_seconds").set(lag.as_secs_f64());
            }
        }
        rounds += 1;
        sleep(POLL).await;
    }
}

fn measure_consumers(db: &Db, now: Timestamp) -> Result<(), Problem> {
    db.read_now(|conn| {
        for consumer in features::consumers() {
            let behind = events::behind(conn, consumer, now)?.as_seconds_f64();
            metrics::gauge!("event_consumer_lag_seconds", "consumer" => consumer.name())
                .set(behind);
        }
        Ok(())
    })
}

/// Sends mail and calls webhooks, beside the other work: somebody else's server may be slow.
async fn deliver(platform: web::Data<Platform>, db: Db, stop: Arc<AtomicBool>) {
    let outbox = match Outbox::new(platform.config()) {
        Ok(outbox) => Arc::new(outbox),
        // The configuration was checked at start.
        Err(error) => {
            tracing::error!(%error, "nothing is delivered");
            return;
        }
    };
    while !stop.load(Ordering::SeqCst) {
        let (round_db, outbox, now) = (db.clone(), Arc::clone(&outbox), platform.clock.now());
        let stopping = Arc::clone(&stop);
        let round = move || {
            if !deliveries::send_due(&round_db, now)? {
                return Ok(());
            }
            let goes_on = || !stopping.load(Ordering::SeqCst);
            deliveries::send(&round_db, &outbox, now, goes_on).map(|_| ())
        };
        report(
            web::block(round)
                .await
                .map_err(Problem::internal)
                .and_then(|r| r),
        );
        sleep(POLL).await;
    }
}

fn report(outcome: Result<(), Problem>) {
    if let Err(problem) = outcome {
        tracing::error!(code = problem.code(), "background work: {problem}");
    }
}

/// Has what is missing after a restore derived again.
pub fn recover(db: &Db) -> Result<(), Problem> {
    let mut consumers = features::consumers().into_iter();
    consumers.try_for_each(|consumer| events::recover(db, consumer))
}

/// Derives and seals what happened since the last round.
pub fn follow(db: &Db, now: Timestamp) -> Result<(), Problem> {
    for consumer in features::consumers() {
        events::consume(db, consumer, now)?;
    }
    events::seal_pending(db, now)?;
    Ok(())
}

async fn discard_unused(db: Db, platform: &Platform, now: Timestamp) -> Result<(), Problem> {
    let keys = web::block(move || attachments::take_unused(&db, now))
        .await
        .map_err(Problem::internal)??;
    attachments::delete_files(&*platform.files, keys).await;
    Ok(())
}

async fn sweep(db: Db, platform: web::Data<Platform>, now: Timestamp) {
    let swept = attachments::sweep(&db, &*platform.files, now).await;
    report(swept.map(|files| metrics::counter!("files_swept_total").increment(files)));
}

fn keep_house(db: &Db, platform: &Platform) -> Result<(), Problem> {
    accounts::flush_last_seen(db, &platform.sessions)?;
    platform.sweep_rate_limits();
    let now = platform.clock.now();
    exchange::discard_stale(db, now)?;
    reminders::give(db, &features::reminder_sources(), now)?;
    db.write_now(|tx| {
        tx.without_event("used-up idempotency keys are technical");
        diesel::delete(idempotency_keys::table.filter(idempotency_keys::expires_at.lt(now)))
            .execute(&mut **tx)?;
        Ok(())
    })
}

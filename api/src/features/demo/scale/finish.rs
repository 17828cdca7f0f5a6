//! The end of every data set: what is derived from the log, the seal, the statistics of the engine.

use super::{Report, Say};
use crate::features;
use crate::platform::db::{Db, Timestamp, analyze, size_bytes};
use crate::platform::events;
use crate::platform::http::Problem;
use anyhow::Result;
use std::time::Instant;

/// Derives the inbox, seals the log and lets the engine count its tables.
pub(super) fn finish(
    db: &Db,
    now: Timestamp,
    report: &mut Report,
    say: &mut Say<'_>,
) -> Result<()> {
    let total = db.read_now(events::count)?;
    report.events = usize::try_from(total)?;
    let started = Instant::now();
    say("what follows from the log", 0, 0);
    for consumer in features::consumers() {
        events::consume(db, consumer, now)?;
    }
    report.steps.push(("inbox", started.elapsed()));
    let started = Instant::now();
    say("seal", 0, 0);
    events::seal_pending(db, now)?;
    report.steps.push(("seal", started.elapsed()));
    let started = Instant::now();
    say("statistics", 0, 0);
    db.write_now(|tx| {
        tx.without_event("statistics of the engine");
        Ok::<_, Problem>(analyze(tx)?)
    })?;
    report.steps.push(("statistics", started.elapsed()));
    report.bytes = db.read_now(|conn| size_bytes(conn).map_err(Problem::internal))?;
    Ok(())
}

//! Whether a server of the database still answers, asked beside the work: a connection to one that stands still says
//! nothing, for ever.

use super::connection::{AnyConnection, open};
use super::with_backend;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable};
use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// Nothing was heard yet, or what was heard is not believed.
const NEVER: u64 = u64::MAX;

/// What was heard of a server last, and for how long that is good.
pub(super) struct Pulse {
    begun: Instant,
    /// Milliseconds after `begun`.
    heard: Arc<AtomicU64>,
    lasts: Duration,
    /// Dropped with the pulse, which ends its thread.
    kept: Option<Sender<()>>,
    /// Closed by the thread's end.
    ended: Mutex<Receiver<()>>,
}

/// How long the end of the thread is waited for: a process that ends while a connection opens may crash inside libpq.
const PARTING: Duration = Duration::from_millis(200);

impl Pulse {
    /// Asks on a thread of its own, with a pause between two questions, for as long as the pulse is kept. An answer
    /// is the moment it speaks for; none is silence.
    pub(super) fn listen(
        name: &str,
        (pause, lasts): (Duration, Duration),
        mut ask: impl FnMut() -> Option<Instant> + Send + 'static,
    ) -> anyhow::Result<Arc<Self>> {
        let begun = Instant::now();
        let heard = Arc::new(AtomicU64::new(NEVER));
        let (kept, is_kept) = channel::<()>();
        let (ends, ended) = channel::<()>();
        let noted = Arc::clone(&heard);
        let listener = move || {
            let _ends = ends;
            loop {
                if let Some(moment) = ask() {
                    let after = moment.saturating_duration_since(begun);
                    noted.store(millis(after), Ordering::Release);
                }
                if is_kept.recv_timeout(pause) == Err(RecvTimeoutError::Disconnected) {
                    return;
                }
            }
        };
        drop(
            thread::Builder::new()
                .name(name.to_owned())
                .spawn(listener)?,
        );
        Ok(Arc::new(Self {
            begun,
            heard,
            lasts,
            kept: Some(kept),
            ended: Mutex::new(ended),
        }))
    }

    /// How old what was heard last is.
    pub(super) fn age(&self) -> Option<Duration> {
        let heard = self.heard.load(Ordering::Acquire);
        let now = millis(self.begun.elapsed());
        (heard != NEVER).then(|| Duration::from_millis(now.saturating_sub(heard)))
    }

    /// Whether nothing was heard for too long.
    pub(super) fn is_lost(&self) -> bool {
        self.age().is_none_or(|age| age > self.lasts)
    }

    /// Believes nothing until it is heard again.
    pub(super) fn forget(&self) {
        self.heard.store(NEVER, Ordering::Release);
    }
}

impl Drop for Pulse {
    fn drop(&mut self) {
        drop(self.kept.take());
        let ended = self.ended.get_mut().unwrap_or_else(PoisonError::into_inner);
        // One that waits for a silent server is left alone.
        ended.recv_timeout(PARTING).ok();
    }
}

fn millis(span: Duration) -> u64 {
    u64::try_from(span.as_millis()).unwrap_or(NEVER - 1)
}

/// Asks a server whether it is there.
pub(super) fn presence(url: Arc<str>) -> impl FnMut() -> Option<Instant> + Send + 'static {
    let mut conn: Option<AnyConnection> = None;
    move || {
        conn = conn.take().or_else(|| open(&url).ok());
        let answers = conn.as_mut()?.batch_execute("SELECT 1").is_ok();
        if !answers {
            conn = None;
        }
        answers.then(Instant::now)
    }
}

/// Asks a replica for the moment whose state it has certainly reached: the log of the leader is measured again and
/// again, and a measured place that the replica has replayed speaks for the moment of measuring. No clock of either
/// is asked, and a replica that is cut off cannot take itself for up to date.
pub(super) fn following(
    leader: Arc<str>,
    replica: Arc<str>,
) -> impl FnMut() -> Option<Instant> + Send + 'static {
    let mut leader = Log::of(
        leader,
        // An error where nobody leads.
        "SELECT (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint AS place",
    );
    let mut replica = Log::of(
        replica,
        // The address may lead to the leader where no replica is left.
        "SELECT (CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END \
         - '0/0'::pg_lsn)::bigint AS place",
    );
    let mut marks = Marks::default();
    move || {
        let asked = Instant::now();
        match leader.place() {
            Some(place) => marks.put(asked, place),
            // Another may lead when there is an answer again.
            None => marks.clear(),
        }
        marks.reached(replica.place()?)
    }
}

/// The log of one server.
struct Log {
    url: Arc<str>,
    question: &'static str,
    conn: Option<AnyConnection>,
}

#[derive(QueryableByName)]
struct Place {
    #[diesel(sql_type = Nullable<BigInt>)]
    place: Option<i64>,
}

impl Log {
    fn of(url: Arc<str>, question: &'static str) -> Self {
        Self {
            url,
            question,
            conn: None,
        }
    }

    /// How far it has got.
    fn place(&mut self) -> Option<i64> {
        self.conn = self.conn.take().or_else(|| open(&self.url).ok());
        let (conn, question) = (self.conn.as_mut()?, self.question);
        let found: QueryResult<Place> =
            with_backend!(conn, c => diesel::sql_query(question).get_result(c));
        let place = found.ok().and_then(|found| found.place);
        if place.is_none() {
            self.conn = None;
        }
        place
    }
}

/// Moments, and how far the leader's log had got by then.
#[derive(Default)]
struct Marks(VecDeque<(Instant, i64)>);

/// A replica that is further behind speaks for nothing in any case.
const MOST_MARKS: usize = 1_000;

impl Marks {
    fn put(&mut self, moment: Instant, place: i64) {
        if self.0.back().is_some_and(|(_, last)| *last > place) {
            self.0.clear();
        }
        if self.0.len() == MOST_MARKS {
            self.0.pop_front();
        }
        self.0.push_back((moment, place));
    }

    fn clear(&mut self) {
        self.0.clear();
    }

    /// The last moment whose place has been reached, if there is a new one.
    fn reached(&mut self, place: i64) -> Option<Instant> {
        let mut last = None;
        while self.0.front().is_some_and(|(_, mark)| *mark <= place) {
            last = self.0.pop_front().map(|(moment, _)| moment);
        }
        last
    }
}

#[cfg(test)]
mod tests {
    use super::{Marks, Pulse};
    use std::sync::mpsc::channel;
    use std::thread::sleep;
    use std::time::{Duration, Instant};

    const SHORT: Duration = Duration::from_millis(10);

    fn within(long: Duration, holds: impl Fn() -> bool) -> bool {
        let begun = Instant::now();
        while begun.elapsed() < long {
            if holds() {
                return true;
            }
            sleep(SHORT);
        }
        false
    }

    #[test]
    fn who_says_nothing_is_lost_until_it_speaks_again() {
        let (speak, heard) = channel::<()>();
        // As a server that stands still: the question does not come back.
        let ask = move || heard.recv().ok().map(|()| Instant::now());
        let pulse = Pulse::listen("test", (SHORT, Duration::from_secs(1)), ask).unwrap();
        assert!(pulse.is_lost() && pulse.age().is_none());
        let long = Duration::from_secs(20);
        for _ in 0..2 {
            speak.send(()).unwrap();
            assert!(within(long, || !pulse.is_lost()));
            assert!(within(long, || pulse.is_lost()));
        }
        pulse.forget();
        assert!(pulse.age().is_none());
    }

    #[test]
    fn nobody_is_asked_any_more_once_nobody_keeps_the_pulse() {
        let (asked, is_asked) = channel();
        let ask = move || asked.send(()).ok().map(|()| Instant::now());
        let pulse = Pulse::listen("test", (SHORT, SHORT), ask).unwrap();
        is_asked.recv().unwrap();
        drop(pulse);
        // They end with the thread, which drops the sender.
        assert!(is_asked.iter().take(100).count() < 100);
    }

    #[test]
    fn a_replica_speaks_for_the_last_moment_it_has_reached() {
        let begun = Instant::now();
        let at = |n| begun + Duration::from_secs(n);
        let mut marks = Marks::default();
        for (n, place) in [(1, 100), (2, 200), (3, 300)] {
            marks.put(at(n), place);
        }
        assert_eq!(marks.reached(99), None);
        assert_eq!(marks.reached(250), Some(at(2)));
        assert_eq!(marks.reached(250), None);
        // Nothing was written meanwhile: the same place, a later moment.
        marks.put(at(4), 300);
        assert_eq!(marks.reached(300), Some(at(4)));
        marks.put(at(5), 400);
        // The log of another leader.
        marks.put(at(6), 350);
        assert_eq!(marks.reached(350), Some(at(6)));
    }
}

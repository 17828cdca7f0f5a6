//! Connection pools and the one async boundary: a reader pool and a writer pool.

use super::connection::{AnyConnection, Engine, open};
use super::pulse::{Pulse, presence};
use super::replica::{self, Replica};
use super::transaction::{Tx, write_transaction};
use super::turns::Turns;
use crate::platform::http::Problem;
use diesel::connection::SimpleConnection;
use diesel::r2d2::{ManageConnection, Pool, PooledConnection};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// How many connections to keep.
#[derive(Clone, Copy, Debug)]
pub struct PoolSettings {
    /// Readers (SQLite) or all connections (PostgreSQL).
    pub connections: u32,
    /// How long a request waits for a connection before it is told the service is busy.
    pub wait: Duration,
    /// Keep a connection open while nobody needs one. Commands that run once do not: a connection
    /// that opens in the background while the process ends can abort it inside libpq.
    pub keeps_one: bool,
}

/// The database, cheap to clone.
#[derive(Clone)]
pub struct Db {
    readers: Pool<Manager>,
    writer: Pool<Manager>,
    engine: Engine,
    generation: Arc<AtomicU64>,
    /// As many turns at a time as there are connections.
    reading: Arc<Turns>,
    writing: Arc<Turns>,
    /// Who has waited this long waits no more.
    wait: Duration,
    doubt: Doubt,
    replica: Option<Arc<Replica>>,
}

impl PoolSettings {
    /// Listens whether the server of that address is there, and how long those who wait for it may do without a word.
    pub(super) fn listen(self, name: &str, url: &str) -> anyhow::Result<Arc<Pulse>> {
        let silence = (self.wait * 4 / 5).max(LEAST_SILENCE);
        Pulse::listen(name, (PAUSE, silence), presence(Arc::from(url)))
    }
}

/// Between two questions whether the server is there.
const PAUSE: Duration = Duration::from_secs(1);
/// Silent for less it may be busy.
const LEAST_SILENCE: Duration = Duration::from_secs(2);

/// For how long after a failure a connection is tried before it is handed out.
const DOUBT_MS: u64 = 60_000;

/// Whether the server has failed lately. A connection that was lost while a statement was being prepared does not know
/// it (diesel 2.3 notes it at a transaction's statements only), and would be handed out again and again.
#[derive(Clone, Debug)]
pub(super) struct Doubt {
    opened: Instant,
    /// Milliseconds after `opened`.
    until: Arc<AtomicU64>,
}

impl Doubt {
    pub(super) fn new() -> Self {
        Self {
            opened: Instant::now(),
            until: Arc::default(),
        }
    }

    pub(super) fn raise(&self) {
        let until = self.elapsed().saturating_add(DOUBT_MS);
        self.until.store(until, Ordering::Release);
    }

    fn holds(&self) -> bool {
        self.elapsed() < self.until.load(Ordering::Acquire)
    }

    fn elapsed(&self) -> u64 {
        u64::try_from(self.opened.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

/// Opens connections by scheme, read-only ones for SQLite's reader pool.
#[derive(Debug)]
pub(super) struct Manager {
    url: Arc<str>,
    read_only: bool,
    doubt: Doubt,
}

impl Manager {
    /// Opens connections as they are.
    pub(super) fn to(url: &str, doubt: Doubt) -> Self {
        Self {
            url: Arc::from(url),
            read_only: false,
            doubt,
        }
    }
}

impl ManageConnection for Manager {
    type Connection = AnyConnection;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> Result<AnyConnection, Self::Error> {
        let mut conn = open(&self.url).map_err(diesel::r2d2::Error::ConnectionError)?;
        if self.read_only {
            conn.batch_execute("PRAGMA query_only = ON;")
                .map_err(diesel::r2d2::Error::QueryError)?;
        }
        Ok(conn)
    }

    fn is_valid(&self, conn: &mut AnyConnection) -> Result<(), Self::Error> {
        if !self.doubt.holds() {
            return Ok(());
        }
        conn.batch_execute("SELECT 1")
            .map_err(diesel::r2d2::Error::QueryError)
    }

    fn has_broken(&self, conn: &mut AnyConnection) -> bool {
        std::thread::panicking() || diesel::r2d2::R2D2Connection::is_broken(conn)
    }
}

impl Db {
    /// Opens the pools. SQLite gets one writer, so writers queue here instead of colliding there.
    pub fn connect(url: &str, settings: PoolSettings) -> anyhow::Result<Self> {
        let engine = Engine::of(url)?;
        let doubt = Doubt::new();
        let pool = |read_only: bool, size: u32| {
            Pool::builder()
                .max_size(size)
                .min_idle(Some(u32::from(settings.keeps_one)))
                .connection_timeout(settings.wait)
                // Costs nothing while nothing is in doubt.
                .test_on_check_out(true)
                .build(Manager {
                    read_only,
                    ..Manager::to(url, doubt.clone())
                })
        };
        let reading = Turns::new(settings.connections, settings.wait);
        let (readers, writer) = match engine {
            Engine::Sqlite => {
                let writer = pool(false, 1)?;
                (pool(true, settings.connections)?, writer)
            }
            Engine::Postgres => {
                let all = pool(false, settings.connections)?;
                (all.clone(), all)
            }
        };
        let writing = match engine {
            Engine::Sqlite => Turns::new(1, settings.wait),
            Engine::Postgres => Arc::clone(&reading),
        };
        Ok(Self {
            readers,
            writer,
            engine,
            generation: Arc::new(AtomicU64::new(0)),
            reading,
            writing,
            wait: settings.wait,
            doubt,
            replica: None,
        })
    }

    /// Listens beside the work whether PostgreSQL still answers: nobody waits for one that accepts everything and says
    /// nothing any longer than for a connection. For what serves; takes a connection of its own.
    ///
    /// # Errors
    /// No thread can be started.
    pub fn watched(self, url: &str, settings: PoolSettings) -> anyhow::Result<Self> {
        if self.engine == Engine::Postgres {
            self.reading.watch(settings.listen("pulse", url)?);
        }
        Ok(self)
    }

    /// Has reads that may be a moment old done by a replica, as long as it is no more than `lag` behind. `urls`: of the
    /// server that leads and of the replica.
    ///
    /// # Errors
    /// One of them is no PostgreSQL; no thread can be started. A replica that is away is no error.
    pub fn with_replica(
        mut self,
        urls: (&str, &str),
        settings: PoolSettings,
        lag: Duration,
    ) -> anyhow::Result<Self> {
        self.replica = Some(Replica::open(urls, settings, lag)?);
        Ok(self)
    }

    /// How far the replica is behind at most; none without one, and when it is not known.
    #[must_use]
    pub fn replica_lag(&self) -> Option<Duration> {
        self.replica.as_ref()?.lag()
    }

    /// Whether there is a replica close enough to be read now.
    #[must_use]
    pub fn has_replica_at_hand(&self) -> bool {
        let replica = self.replica.as_ref();
        replica.is_some_and(|replica| replica.is_at_hand())
    }

    /// Whether the server failed within the last minute.
    #[must_use]
    pub fn is_in_doubt(&self) -> bool {
        self.doubt.holds()
    }

    /// The engine behind it.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Counts the transactions this process has committed: what was read before it changed is old.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    /// Runs a read on a blocking thread.
    pub(in crate::platform) async fn read<T, F>(&self, work: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&mut AnyConnection) -> Result<T, Problem> + Send + 'static,
    {
        let db = self.clone();
        self.reading.run(move || db.read_now(work)).await
    }

    /// Runs a read that may be a moment old on a blocking thread: at the replica when one is close enough.
    pub(in crate::platform) async fn read_aside<T, F>(&self, work: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&mut AnyConnection) -> Result<T, Problem> + Send + 'static,
    {
        let Some(replica) = &self.replica else {
            return self.read(work).await;
        };
        if replica.is_at_hand() {
            return replica.read(self.clone(), work).await;
        }
        replica::count("leader");
        self.read(work).await
    }

    /// Runs a write transaction on a blocking thread.
    pub(in crate::platform) async fn write<T, F>(&self, work: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>) -> Result<T, Problem> + Send + 'static,
    {
        let db = self.clone();
        self.writing.run(move || db.write_now(work)).await
    }

    /// Reads on this thread: for the command line, background jobs and tests.
    pub fn read_now<T>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let mut conn = Self::checkout(&self.readers)?;
        let outcome = work(&mut conn);
        self.note(&outcome);
        outcome
    }

    /// Writes on this thread. A deadlock or serialization failure is tried again, three times in all, unless it came of
    /// waiting for a lock as long as anybody waits; a transaction that changed something must have recorded an event.
    pub fn write_now<T>(
        &self,
        mut work: impl FnMut(&mut Tx<'_>) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let mut conn = Self::checkout(&self.writer)?;
        let (begun, mut attempt) = (Instant::now(), 1);
        loop {
            let outcome = write_transaction(&mut conn, |c| {
                let mut tx = Tx::new(c);
                let value = work(&mut tx)?;
                if tx.may_commit() {
                    Ok(value)
                } else {
                    Err(Problem::internal(anyhow::anyhow!(
                        "a change was about to be committed without an event"
                    )))
                }
            });
            match outcome {
                Err(problem)
                    if problem.is_retryable() && attempt < 3 && begun.elapsed() < self.wait =>
                {
                    attempt += 1;
                }
                Ok(value) => {
                    self.generation.fetch_add(1, Ordering::Release);
                    return Ok(value);
                }
                refused => {
                    self.note(&refused);
                    return refused;
                }
            }
        }
    }

    /// Notes a failure of the server before the connection goes back, so that the next one is tried first.
    fn note<T>(&self, outcome: &Result<T, Problem>) {
        let is_failure = |problem: &Problem| problem.status().is_server_error();
        if self.engine == Engine::Postgres && outcome.as_ref().is_err_and(is_failure) {
            self.doubt.raise();
        }
    }

    fn checkout(pool: &Pool<Manager>) -> Result<PooledConnection<Manager>, Problem> {
        pool.get()
            .map_err(|e| Problem::unavailable(anyhow::Error::new(e)))
    }
}

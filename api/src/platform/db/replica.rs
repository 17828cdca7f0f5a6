//! A replica of PostgreSQL for reads that may be a moment old. It is read while it is known to be close enough to the
//! server that leads; whatever is wrong with it, reads go there instead.

use super::connection::{AnyConnection, Engine};
use super::pool::{Db, Doubt, Manager, PoolSettings};
use super::pulse::{Pulse, following};
use super::turns::Turns;
use crate::platform::http::Problem;
use diesel::r2d2::Pool;
use std::sync::Arc;
use std::time::Duration;

/// Between two measurements of how far it is behind.
const PAUSE: Duration = Duration::from_millis(500);
/// How long a read waits for a connection to it, at most.
const SOON: Duration = Duration::from_secs(1);

/// The replica of one process.
pub(super) struct Replica {
    pool: Pool<Manager>,
    turns: Arc<Turns>,
    /// Speaks for the moment whose state it has reached.
    pulse: Arc<Pulse>,
    doubt: Doubt,
}

impl Replica {
    /// Begins to measure; one that is away now is read when it comes.
    pub(super) fn open(
        (url, read_url): (&str, &str),
        settings: PoolSettings,
        lag: Duration,
    ) -> anyhow::Result<Arc<Self>> {
        for url in [url, read_url] {
            anyhow::ensure!(
                Engine::of(url)? == Engine::Postgres,
                "only PostgreSQL has replicas"
            );
        }
        let doubt = Doubt::new();
        let pulse = following(Arc::from(url), Arc::from(read_url));
        let pulse = Pulse::listen("replica", (PAUSE, lag), pulse)?;
        let turns = Turns::new(settings.connections, settings.wait);
        // A long read may itself keep the replica behind: it is given up only when nobody is there any more.
        turns.watch(settings.listen("replica's pulse", read_url)?);
        let pool = Pool::builder()
            .max_size(settings.connections)
            .min_idle(Some(0))
            .connection_timeout(settings.wait.min(SOON))
            .test_on_check_out(true)
            .build_unchecked(Manager::to(read_url, doubt.clone()));
        Ok(Arc::new(Self {
            pool,
            turns,
            pulse,
            doubt,
        }))
    }

    /// Whether it is there and close enough.
    pub(super) fn is_at_hand(&self) -> bool {
        !self.pulse.is_lost()
    }

    /// How long ago its state was that of the server that leads, at most.
    pub(super) fn lag(&self) -> Option<Duration> {
        self.pulse.age()
    }

    /// Runs a read on a blocking thread; where no connection leads to the replica, at the server that leads.
    pub(super) async fn read<T, F>(self: &Arc<Self>, db: Db, work: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&mut AnyConnection) -> Result<T, Problem> + Send + 'static,
    {
        let this = Arc::clone(self);
        self.turns.run(move || this.read_now(&db, work)).await
    }

    fn read_now<T>(
        &self,
        db: &Db,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let Ok(mut conn) = self.pool.get() else {
            self.pulse.forget();
            count("leader");
            return db.read_now(work);
        };
        count("replica");
        let outcome = work(&mut conn);
        // Not tried again elsewhere: the work is used up. Whoever asks again is answered by the server that leads.
        if outcome
            .as_ref()
            .is_err_and(|problem| problem.status().is_server_error())
        {
            self.doubt.raise();
            self.pulse.forget();
        }
        outcome
    }
}

/// Counts a read that may be a moment old, by who served it.
pub(super) fn count(server: &'static str) {
    metrics::counter!("replica_reads_total", "served_by" => server).increment(1);
}

//! Everything a request may need, put together once at start.

use super::auth::{SessionSource, Sessions, Tokens, UnknownNames};
use super::clock::Clock;
use super::config::Config;
use super::db::Db;
use super::derived::Derived;
use super::http::{Aside, Live, PublicLimits, RateLimits, StaticFiles, ViewCache};
use object_store::ObjectStore;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;

/// The platform of one process. Its database is private to the platform: handlers reach it through
/// a permit only.
#[derive(Clone)]
pub struct Platform {
    pub(in crate::platform) db: Db,
    pub(in crate::platform) rate_limits: RateLimits,
    pub(in crate::platform) views: ViewCache,
    pub(in crate::platform) aside: Aside,
    /// What was worked out of data that has a version.
    pub derived: Derived,
    /// What many watch at once.
    pub live: Live,
    /// Time.
    pub clock: Clock,
    /// Access tokens.
    pub tokens: Tokens,
    /// Sessions.
    pub sessions: Sessions,
    /// Attempts to sign in with names that do not exist.
    pub unknown_names: UnknownNames,
    /// What those without an account may send.
    pub public_limits: PublicLimits,
    /// Attachments.
    pub files: Arc<dyn ObjectStore>,
    /// The SPA.
    pub pages: StaticFiles,
    /// Told after each write, so that consumers of the event log need not poll.
    pub wake: Arc<Notify>,
    config: Arc<Config>,
}

impl Platform {
    /// Puts the platform together.
    pub fn new(
        config: Config,
        db: Db,
        clock: Clock,
        source: Arc<dyn SessionSource>,
    ) -> anyhow::Result<Self> {
        Ok(Self {
            rate_limits: RateLimits::new(
                config.limits.sign_in,
                config.limits.reads,
                config.limits.writes,
            ),
            views: ViewCache::default(),
            aside: Aside::new(&config.database),
            derived: Derived::default(),
            live: Live::default(),
            tokens: Tokens::new(
                config.auth.secret.as_bytes(),
                config.auth.access_minutes * 60,
            ),
            sessions: Sessions::new(
                source,
                Duration::from_secs(config.auth.session_cache_seconds),
                Duration::from_secs(config.auth.idle_minutes * 60),
            ),
            unknown_names: UnknownNames::new(
                config.auth.lockout_failures,
                config.auth.lockout_minutes,
            ),
            public_limits: PublicLimits::new(&config.limits),
            files: super::storage::open(&config)?,
            pages: StaticFiles::load(Path::new(&config.http.frontend)),
            wake: Arc::new(Notify::new()),
            config: Arc::new(config),
            db,
            clock,
        })
    }

    /// The configuration.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Forgets callers that have not been seen lately.
    pub fn sweep_rate_limits(&self) {
        self.rate_limits.sweep();
    }

    /// Whether the database answers: for the readiness probe.
    pub async fn is_ready(&self) -> bool {
        self.db
            .read(|conn| {
                Ok(diesel::connection::SimpleConnection::batch_execute(
                    conn, "SELECT 1",
                )?)
            })
            .await
            .is_ok()
    }
}

//! Sessions: the server's word on whether a token still counts.
//!
//! States are cached for a few seconds, so a hot read costs no query; what this process revokes it
//! forgets at once. When a session was last used is kept in memory and written out in batches.

use super::principal::Principal;
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use moka::sync::Cache;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

/// A session as the server knows it.
#[derive(Debug)]
pub struct SessionState {
    /// Who it belongs to.
    pub principal: Principal,
    /// Hard end.
    pub expires_at: Timestamp,
    last_seen_micros: AtomicI64,
}

impl SessionState {
    /// A session last used at `last_seen`.
    #[must_use]
    pub fn new(principal: Principal, expires_at: Timestamp, last_seen: Timestamp) -> Self {
        Self {
            principal,
            expires_at,
            last_seen_micros: AtomicI64::new(last_seen.utc().timestamp_micros()),
        }
    }
}

/// Where sessions are kept: implemented by the accounts feature.
pub trait SessionSource: Send + Sync {
    /// The session, unless it is unknown, revoked, or its account is disabled.
    fn load(
        &self,
        conn: &mut AnyConnection,
        county_id: i64,
        session_id: Id,
    ) -> Result<Option<SessionState>, Problem>;
}

/// The sessions of this process.
#[derive(Clone)]
pub struct Sessions {
    cache: Cache<Id, Arc<SessionState>>,
    /// When each session used since the last flush was last used; longer than the cache so that
    /// an active session whose state is reloaded does not look idle.
    seen: Cache<(i64, Id), i64>,
    source: Arc<dyn SessionSource>,
    idle: Duration,
}

impl Sessions {
    /// `cache_for`: how long another process's revocation may go unnoticed here.
    #[must_use]
    pub fn new(source: Arc<dyn SessionSource>, cache_for: Duration, idle: Duration) -> Self {
        let cache = Cache::builder()
            .max_capacity(50_000)
            .time_to_live(cache_for)
            .build();
        let seen = Cache::builder()
            .max_capacity(200_000)
            .time_to_live(idle + Duration::from_secs(120))
            .build();
        Self {
            cache,
            seen,
            source,
            idle,
        }
    }

    /// Forgets a session after it was changed or revoked.
    pub fn forget(&self, session_id: Id) {
        self.cache.invalidate(&session_id);
    }

    /// Forgets all sessions of an account.
    pub fn forget_account(&self, account_id: Id) {
        for (session_id, state) in &self.cache {
            if state.principal.account_id == account_id {
                self.cache.invalidate(&*session_id);
            }
        }
    }

    pub(super) fn cached(&self, session_id: Id) -> Option<Arc<SessionState>> {
        self.cache.get(&session_id)
    }

    pub(super) fn load(
        &self,
        conn: &mut AnyConnection,
        county_id: i64,
        session_id: Id,
    ) -> Result<Option<Arc<SessionState>>, Problem> {
        let Some(state) = self.source.load(conn, county_id, session_id)? else {
            return Ok(None);
        };
        if let Some(seen) = self.seen.get(&(county_id, session_id)) {
            state.last_seen_micros.fetch_max(seen, Ordering::Relaxed);
        }
        let state = Arc::new(state);
        self.cache.insert(session_id, Arc::clone(&state));
        Ok(Some(state))
    }

    /// Checks expiry and idleness, and marks the session as used now.
    pub(super) fn touch(&self, state: &SessionState, now: Timestamp) -> bool {
        let now_micros = now.utc().timestamp_micros();
        let last = state.last_seen_micros.load(Ordering::Relaxed);
        let idle_micros = i64::try_from(self.idle.as_micros()).unwrap_or(i64::MAX);
        if state.expires_at <= now || now_micros - last > idle_micros {
            return false;
        }
        // Once a second is exact enough, and keeps the hot path free of contention.
        if now_micros - last > 1_000_000 {
            state.last_seen_micros.store(now_micros, Ordering::Relaxed);
            let of = &state.principal;
            self.seen.insert((of.county_id, of.session_id), now_micros);
        }
        true
    }

    /// Sessions used lately, by county and identifier, and when, in microseconds since 1970: for the batch
    /// that stores them.
    #[must_use]
    pub fn recently_seen(&self) -> Vec<((i64, Id), i64)> {
        self.seen.iter().map(|(key, at)| (*key, at)).collect()
    }
}

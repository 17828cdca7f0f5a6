//! Wrong attempts with user names that do not exist, counted like those with names that do: the answers
//! must not tell which names exist. In memory of one process, bounded.

use crate::platform::db::Timestamp;
use chrono::TimeDelta;
use moka::sync::Cache;
use std::time::Duration;

/// Names remembered at the same time.
const CAPACITY: u64 = 10_000;

/// What a caller is told about an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// So many attempts are left.
    Remaining(i32),
    /// Locked until then.
    LockedUntil(Timestamp),
}

#[derive(Clone, Copy, Default)]
struct Attempts {
    failures: i32,
    locked_until: Option<Timestamp>,
}

/// The counters.
#[derive(Clone)]
pub struct UnknownNames {
    attempts: Cache<String, Attempts>,
    limit: i32,
    lock: TimeDelta,
}

impl UnknownNames {
    /// Locks a name for `minutes` after `limit` attempts.
    #[must_use]
    pub fn new(limit: i32, minutes: i64) -> Self {
        Self {
            attempts: Cache::builder()
                .max_capacity(CAPACITY)
                .time_to_idle(Duration::from_secs(24 * 60 * 60))
                .build(),
            limit,
            lock: TimeDelta::minutes(minutes),
        }
    }

    /// Counts one more attempt.
    #[must_use]
    pub fn refuse(&self, username: &str, now: Timestamp) -> Refusal {
        let name = username.to_lowercase();
        let mut attempts = self.attempts.get(&name).unwrap_or_default();
        if let Some(until) = attempts.locked_until.filter(|until| *until > now) {
            return Refusal::LockedUntil(until);
        }
        attempts.failures += 1;
        let refusal = if attempts.failures >= self.limit {
            attempts = Attempts {
                failures: 0,
                locked_until: Some(now + self.lock),
            };
            Refusal::LockedUntil(now + self.lock)
        } else {
            Refusal::Remaining(self.limit - attempts.failures)
        };
        self.attempts.insert(name, attempts);
        refusal
    }
}

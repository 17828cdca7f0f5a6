//! Finished answers to reads, kept in memory until something is written.
//!
//! A page that is asked for again (a list while several people look at it, the first page of a
//! phone) costs no query as long as this process has committed nothing since; what other processes
//! commit is noticed within [`OTHERS`]. Entries belong to one session, so nobody is shown what
//! another may see. `Cache-Control: no-cache` in a request goes past it.

use super::reply::Reply;
use crate::platform::db::Id;
use crate::platform::i18n::Locale;
use chrono::NaiveDate;
use moka::sync::Cache;
use std::time::Duration;

/// How long a write of another process may go unnoticed.
const OTHERS: Duration = Duration::from_secs(1);
/// Bytes of answers kept at most.
const CAPACITY: u64 = 32 * 1024 * 1024;

/// What an answer depends on besides the data.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ViewKey {
    /// The caller's session.
    pub session_id: Id,
    /// Path and query.
    pub target: String,
    /// Language of its texts.
    pub locale: Locale,
    /// Days left and overdue marks change at midnight.
    pub today: NaiveDate,
}

#[derive(Clone)]
struct Kept {
    generation: u64,
    reply: Reply,
}

/// The answers of this process.
#[derive(Clone)]
pub struct ViewCache {
    kept: Cache<ViewKey, Kept>,
}

impl Default for ViewCache {
    fn default() -> Self {
        let weigh = |key: &ViewKey, kept: &Kept| {
            u32::try_from(key.target.len() + kept.reply.body.len() + 200).unwrap_or(u32::MAX)
        };
        let kept = Cache::builder()
            .weigher(weigh)
            .max_capacity(CAPACITY)
            .time_to_live(OTHERS)
            .build();
        Self { kept }
    }
}

impl ViewCache {
    /// The answer, if nothing has been committed since it was computed.
    #[must_use]
    pub fn find(&self, key: &ViewKey, generation: u64) -> Option<Reply> {
        let kept = self.kept.get(key)?;
        (kept.generation == generation).then_some(kept.reply)
    }

    /// Keeps an answer computed after `generation` was read.
    pub fn keep(&self, key: ViewKey, generation: u64, reply: &Reply) {
        self.kept.insert(
            key,
            Kept {
                generation,
                reply: reply.clone(),
            },
        );
    }
}

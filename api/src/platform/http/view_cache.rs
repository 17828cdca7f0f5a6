//! Finished answers to reads, kept in memory until something is written.
//!
//! A page that is asked for again (a list while several people look at it, the first page of a
//! phone) costs no query as long as this process has committed nothing since; what other processes
//! commit is noticed within [`OTHERS`]. Entries belong to one session, so nobody is shown what
//! another may see. `Cache-Control: no-cache` in a request goes past it.

use super::kept_file::packed;
use super::reply::Reply;
use crate::platform::db::Id;
use crate::platform::i18n::Locale;
use bytes::Bytes;
use chrono::NaiveDate;
use flate2::Compression;
use moka::sync::Cache;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// How long a write of another process may go unnoticed.
const OTHERS: Duration = Duration::from_secs(1);
/// Bytes of answers kept at most.
const CAPACITY: u64 = 32 * 1024 * 1024;

/// Bytes from which on an answer is worth compressing.
const WORTH_PACKING: usize = 1024;

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
    /// Its body as gzip, from when it is first asked for: packing costs a list more than all the rest.
    gzip: Arc<OnceLock<Option<Bytes>>>,
}

impl Kept {
    fn gzip(&self) -> Option<Bytes> {
        let pack = || packed(&self.reply.body, Compression::fast()).ok();
        let kept = self.gzip.get_or_init(|| pack().map(Bytes::from));
        kept.clone()
    }
}

/// The answers of this process.
#[derive(Clone)]
pub struct ViewCache {
    kept: Cache<ViewKey, Kept>,
}

impl Default for ViewCache {
    fn default() -> Self {
        let weigh = |key: &ViewKey, kept: &Kept| {
            // What is written again and again packs to a fifth and less.
            let bytes = kept.reply.body.len() * 5 / 4;
            u32::try_from(key.target.len() + bytes + 200).unwrap_or(u32::MAX)
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
    /// The answer, if nothing has been committed since it was computed; compressed, too, for who takes it so.
    #[must_use]
    pub fn find(&self, key: &ViewKey, generation: u64, takes_gzip: bool) -> Option<Reply> {
        let kept = self.kept.get(key)?;
        if kept.generation != generation {
            return None;
        }
        let is_packed = takes_gzip && kept.reply.body.len() >= WORTH_PACKING;
        let gzip = is_packed.then(|| kept.gzip()).flatten();
        Some(Reply { gzip, ..kept.reply })
    }

    /// Keeps an answer computed after `generation` was read.
    pub fn keep(&self, key: ViewKey, generation: u64, reply: &Reply) {
        self.kept.insert(
            key,
            Kept {
                generation,
                reply: reply.clone(),
                gzip: Arc::default(),
            },
        );
    }
}

//! What many watch at once: read once a second for all of them, and only while somebody watches.
//!
//! Each topic has one task that reads its text every second and hands it to everybody when it changed. The last
//! watcher who leaves ends it. A watcher is let in by a permit like any other reader; what is shown to all of
//! them depends on none of them.

use super::Problem;
use crate::platform::db::{AnyConnection, Db, Id};
use actix_web::rt;
use bytes::Bytes;
use futures_util::stream::{Stream, unfold};
use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout};

/// How often a topic is read.
const TURN: Duration = Duration::from_secs(1);
/// How long a stream is silent before it says that it is still there.
const KEEP: Duration = Duration::from_secs(15);
/// How long a stream lasts; the watcher comes again with a fresh token, so that who may no longer watch does
/// not for long.
const LAST: Duration = Duration::from_secs(300);
/// How much longer at most, by lot: those who came together do not come again together.
const SPREAD: Duration = Duration::from_secs(60);

type Text = Arc<str>;
type Topics = Arc<Mutex<HashMap<Id, watch::Sender<Text>>>>;

/// The topics that are watched in this process.
#[derive(Clone, Default)]
pub struct Live {
    topics: Topics,
}

impl Live {
    /// The events of a topic as a body of `text/event-stream`: its text at once, then whenever it changes.
    ///
    /// # Errors
    /// Those of `read`, when the topic is read for the first time.
    pub(in crate::platform) async fn watch<F>(
        &self,
        db: &Db,
        topic: Id,
        read: F,
    ) -> Result<impl Stream<Item = Result<Bytes, Infallible>> + use<F>, Problem>
    where
        F: Fn(&mut AnyConnection) -> Result<String, Problem> + Clone + Send + 'static,
    {
        let receiver = match self.join(topic) {
            Some(receiver) => receiver,
            None => {
                let first: Text = one_read(db, &read).await?.into();
                self.begin(db.clone(), topic, first, read)
            }
        };
        Ok(frames(receiver))
    }

    /// How many watch a topic.
    #[must_use]
    pub fn watchers(&self, topic: Id) -> usize {
        let topics = self.topics.lock().unwrap_or_else(PoisonError::into_inner);
        topics.get(&topic).map_or(0, watch::Sender::receiver_count)
    }

    fn join(&self, topic: Id) -> Option<watch::Receiver<Text>> {
        let topics = self.topics.lock().unwrap_or_else(PoisonError::into_inner);
        topics.get(&topic).map(watch::Sender::subscribe)
    }

    fn begin<F>(&self, db: Db, topic: Id, first: Text, read: F) -> watch::Receiver<Text>
    where
        F: Fn(&mut AnyConnection) -> Result<String, Problem> + Clone + Send + 'static,
    {
        let mut topics = self.topics.lock().unwrap_or_else(PoisonError::into_inner);
        // Somebody else may have begun it meanwhile.
        if let Some(there) = topics.get(&topic) {
            return there.subscribe();
        }
        let (sender, receiver) = watch::channel(first);
        topics.insert(topic, sender);
        let topics = Arc::clone(&self.topics);
        rt::spawn(async move {
            loop {
                sleep(TURN).await;
                if is_left(&topics, topic) {
                    return;
                }
                // A database that is busy for a moment changes nothing that is shown.
                if let Ok(text) = one_read(&db, &read).await {
                    show(&topics, topic, text.into());
                }
            }
        });
        receiver
    }
}

/// Reads a topic, and counts that it was.
async fn one_read<F>(db: &Db, read: &F) -> Result<String, Problem>
where
    F: Fn(&mut AnyConnection) -> Result<String, Problem> + Clone + Send + 'static,
{
    metrics::counter!("live_reads_total").increment(1);
    let work = read.clone();
    db.read(move |conn| work(conn)).await
}

/// Forgets a topic that nobody watches.
fn is_left(topics: &Topics, topic: Id) -> bool {
    let mut topics = topics.lock().unwrap_or_else(PoisonError::into_inner);
    let watched = topics.get(&topic).map_or(0, watch::Sender::receiver_count);
    if watched == 0 {
        topics.remove(&topic);
    }
    watched == 0
}

fn show(topics: &Topics, topic: Id, text: Text) {
    let topics = topics.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(sender) = topics.get(&topic) {
        sender.send_if_modified(|shown| {
            let is_new = *shown != text;
            if is_new {
                *shown = text;
            }
            is_new
        });
    }
}

struct Watcher {
    receiver: watch::Receiver<Text>,
    is_first: bool,
    until: Instant,
}

fn frames(receiver: watch::Receiver<Text>) -> impl Stream<Item = Result<Bytes, Infallible>> {
    let watcher = Watcher {
        receiver,
        is_first: true,
        until: Instant::now() + LAST + SPREAD.mul_f64(rand::random()),
    };
    unfold(watcher, |mut watcher| async move {
        if watcher.is_first {
            watcher.is_first = false;
            let frame = frame(&watcher.receiver.borrow_and_update());
            return Some((Ok(frame), watcher));
        }
        if Instant::now() >= watcher.until {
            return None;
        }
        let frame = match timeout(KEEP, watcher.receiver.changed()).await {
            Ok(Ok(())) => frame(&watcher.receiver.borrow_and_update()),
            // Its task has ended: the watcher comes again.
            Ok(Err(_)) => return None,
            Err(_) => Bytes::from_static(b": still here\n\n"),
        };
        Some((Ok(frame), watcher))
    })
}

/// The text is JSON without line breaks.
fn frame(text: &str) -> Bytes {
    format!("data: {text}\n\n").into()
}

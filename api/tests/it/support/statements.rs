//! Counts the statements this process sends to its databases, and keeps their texts for who asks. Each test
//! is a process of its own.

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

static SENT: AtomicUsize = AtomicUsize::new(0);
static KEPT: Mutex<Option<Vec<String>>> = Mutex::new(None);

struct Counter;

impl Instrumentation for Counter {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            SENT.fetch_add(1, Ordering::SeqCst);
            if let Some(texts) = KEPT.lock().unwrap().as_mut() {
                texts.push(query.to_string());
            }
        }
    }
}

/// Counts on every connection that is opened from now on.
pub fn count() {
    set_default_instrumentation(|| Some(Box::new(Counter))).unwrap();
}

/// How many statements have been sent so far.
pub fn sent() -> usize {
    SENT.load(Ordering::SeqCst)
}

/// Keeps the texts of all statements from now on.
pub fn keep() {
    *KEPT.lock().unwrap() = Some(Vec::new());
}

/// The texts since [`keep`], each with its values behind ` -- binds: `; no more are kept.
pub fn kept() -> Vec<String> {
    KEPT.lock().unwrap().take().unwrap_or_default()
}

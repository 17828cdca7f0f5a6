//! Counts the statements this process sends to its databases. Each test is a process of its own.

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};
use std::sync::atomic::{AtomicUsize, Ordering};

static SENT: AtomicUsize = AtomicUsize::new(0);

struct Counter;

impl Instrumentation for Counter {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        if matches!(event, InstrumentationEvent::StartQuery { .. }) {
            SENT.fetch_add(1, Ordering::SeqCst);
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

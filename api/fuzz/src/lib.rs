//! What every target does around the function it feeds.

use std::cell::RefCell;
use std::panic;

thread_local! {
    static SAID: RefCell<String> = const { RefCell::new(String::new()) };
}

/// A panic that the service itself catches is no find (a parser of others gives up on a file, which is then refused):
/// it is remembered and nothing else. libFuzzer's own hook would end the process.
pub fn remember_panics() {
    panic::set_hook(Box::new(|panic| {
        SAID.with_borrow_mut(|said| *said = panic.to_string());
    }));
}

/// One that gets out is a find.
pub fn feed(target: fn(&[u8]), bytes: &[u8]) {
    if panic::catch_unwind(|| target(bytes)).is_err() {
        SAID.with_borrow(|said| eprintln!("{said}"));
        std::process::abort();
    }
}

//! What changed for the caller since they last asked: a phone renews what it shows of these records and nothing else.
//!
//! Read from the event log by the place of an event in it, up to where inbox, notices and duty records are derived, so
//! that whoever reads a record again finds what followed from its change. A change is the caller's when they were told
//! of the record and still have it, when a step of it waits for them or did, when they did it, or when everybody of
//! their place reads records of its kind (`sight.rs`). Nothing is kept; where that is not certain the change is left out.
//!
//! - tables: none of its own; reads `events`, `notices`, `inbox_items`
//! - permission: `changes.read`

mod cursor;
mod dto;
pub mod error;
mod fold;
mod handlers;
pub mod permissions;
mod reading;
mod routes;
mod sight;
mod store;

#[cfg(test)]
mod tests;

#[cfg(any(test, feature = "fuzzing"))]
pub(crate) use cursor::stays;
pub use routes::configure;

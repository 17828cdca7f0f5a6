//! Notices (通知): what somebody should know although nothing is asked of them, derived from the event
//! log and never typed in.
//!
//! An event says under `data.notice` whom it tells ([`Notice`](crate::platform::events::Notice)); the
//! consumer here turns that into rows whose identifiers follow from the event, so that rebuilding
//! from the first event gives the same rows. Who has read what is no derived fact: it is kept beside
//! them, by identifier, and survives a rebuild. A notice is for a deputy, for everybody who works
//! for an organ, or for those who lead it; each account has marks of its own. What happened before
//! an account was made counts as read.
//!
//! - tables: `notices` (derived), `notice_reads`, `notice_marks`
//! - permission: `notices.read`

mod consumer;
mod dto;
mod handlers;
pub mod permissions;
mod routes;
mod store;
mod store_reads;

#[cfg(test)]
mod tests;

pub use consumer::{NAMED, Notices, identifier as notice_id, plain_words};
pub use routes::configure;
pub use store::recipients;
pub use store_reads::{is_leader, read_before};

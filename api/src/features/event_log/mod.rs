//! Reading and verifying the event log: the audit administrator's work.
//!
//! The log itself is the platform's (`platform/events`): every change is one event in its
//! transaction, sealed by a chain of hashes. Here it is read, and the chain is recomputed.
//!
//! - tables: `events`, `event_seals` (read only)
//! - permissions: `events.read`, `audit.verify`
//! - events: `audit.verified`

mod content;
mod dto;
mod handlers;
pub mod permissions;
mod routes;
mod store;
mod text;

pub use routes::configure;

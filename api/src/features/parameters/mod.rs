//! The parameter register: every number that is a rule, dated, per county and per town, with the
//! article or practice behind it and how sure we are of it (domain rules 2.8).
//!
//! The register itself is data ([`register`]); a county, or a town for itself, records values that
//! hold from a day on. Nothing is ever overwritten, and a record that was computed with a value
//! keeps that value. Other features ask [`resolve()`].
//!
//! - table: `parameter_values`
//! - permissions: `parameters.read`, `parameters.change`
//! - events: `parameter.changed`

pub mod check;
mod deputy_rules;
mod dto;
pub mod error;
mod handlers;
pub mod model;
pub mod permissions;
mod process_rules;
pub mod register;
mod reminder_rules;
mod resolve;
mod routes;
mod store;
mod suggestion_rules;

#[cfg(test)]
mod tests;

pub use model::{Allowed, Confidence, Definition, Preset, Resolved, Source, Unit};
pub use resolve::{Book, resolve, resolve_all, resolve_these};
pub use routes::configure;

//! Three rates of what deputies do (A7): how many came to the meetings they were called to (参会率), how many of those
//! who came spoke (发言率), how many made a suggestion (建议率). Each with its numerator and denominator, and with the rows
//! behind them: of a congress its deputies, of a deputy each sitting and each suggestion.
//!
//! Attendance counts places: each sitting a deputy was called to is one. The other two count deputies. Nothing is kept:
//! it is counted when it is read, for all congresses of a county in the same number of queries as for one.
//!
//! - tables: none; reads those of meetings, duty records and mandates
//! - permissions: `duty_rates.read`
//! - events: none

mod counting;
mod dto;
mod handlers;
pub mod model;
pub mod permissions;
mod reading;
pub mod response;
mod routes;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;
mod store_meetings;

pub use routes::configure;

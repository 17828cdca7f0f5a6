//! Certificates of deputies (代表证; 代表法49): what a deputy shows when they look at something or ask to meet somebody.
//!
//! ```text
//! valid ─lost: another is issued→ replaced
//!   └──── given back ────→ returned
//! ```
//!
//! One is in force for each deputy and term; its number is given once in a congress. Whether it holds today also
//! depends on the seat: with a suspended mandate (代表法61), after it ended, or after the last day that stands on it, it
//! is shown as not valid.
//!
//! - table: `deputy_certificates`
//! - permissions: `deputy_certificates.*`
//! - events: `deputy_certificate.*`

mod case;
mod detail;
pub mod dto;
pub mod error;
mod handlers;
mod issuing;
mod log;
pub mod model;
pub mod permissions;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;
mod store_list;
mod store_people;

pub(in crate::features) use detail::valid_numbers;
pub(in crate::features) use issuing::issue;
pub use routes::configure;

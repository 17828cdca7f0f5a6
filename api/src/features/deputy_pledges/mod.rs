//! Pledges of deputies (履职承诺; domain 12, row 33): what each promises to do in a year, item by item; what became of
//! each, what the deputy says of it at the end of the year, and what the office does.
//!
//! ```text
//! submitted ─self-review→ reviewed ─word of the office→ closed
//! ```
//!
//! A deputy has one pledge for each year. It may be changed until the self-review, with a reason; the earlier wording
//! stays, whole. The pledges of a congress and year are public only when the presidium decided so, and then say how
//! they were worded before.
//!
//! - tables: `deputy_pledges`, `deputy_pledge_items`, `deputy_pledge_notes`, `deputy_pledge_wordings`,
//!   `deputy_pledge_years`
//! - permissions: `deputy_pledges.*`
//! - events: `deputy_pledge.*`, `deputy_pledge_year.*`

mod case;
mod coverage;
mod create;
mod detail;
pub mod dto;
pub mod error;
mod handlers;
mod log;
pub mod model;
pub mod permissions;
mod progress;
mod public;
pub mod response;
mod rewording;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;
mod store_list;
mod store_parts;
mod store_years;
mod years;

pub(in crate::features) use case::Case;
pub(in crate::features) use coverage::{Pledged, figures};
pub(in crate::features) use create::create;
pub(in crate::features) use progress::note;
pub(in crate::features) use public::{PublicPledge, published, years as published_years};
pub use routes::configure;
pub(in crate::features) use years::publish;

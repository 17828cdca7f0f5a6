//! Commendations (表彰; domain 12/63) of deputies, units, deputy groups and suggestions: what was given, by whom, on which
//! day, by which paper. Those of an appraisal (五好代表) are entered by the decision of the presidium itself, the others by
//! the office. An honour that was taken back stays in the register, with the day and the reason. No ranking is made of it.
//!
//! - table: `awards`
//! - permissions: `awards.*`
//! - events: `award.*`

mod case;
mod changing;
mod commending;
mod create;
mod detail;
pub mod dto;
pub mod error;
mod files;
mod handlers;
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

pub(in crate::features) use commending::{Commendation, commend};
pub(in crate::features) use create::create;
pub use files::Files;
pub use routes::configure;
pub use store::{Honour, of_deputies};

//! What deputies do between sessions, town by town, in one table of a county (代表工作; domain 6, 12 rows 27–46): group
//! activities and their colours, receptions and the ten haves, contacts, trainings, bulletins, reports to voters, five-good
//! deputies, pledges, duty records. Each number with of how many, what the local rule asks for, and the document behind it.
//!
//! Nothing is kept and nothing is counted here anew: the figures are those of the features, read for all congresses of a
//! county in the same number of queries as for one.
//!
//! - tables: none
//! - permissions: `duty_statistics.read`
//! - events: `export.made`

mod assembling;
mod congresses;
pub mod dto;
mod export;
mod gathering;
mod handlers;
pub mod model;
pub mod permissions;
pub mod response;
mod routes;
mod rules;
#[cfg(test)]
mod rules_tests;

pub use routes::configure;

//! What the suggestions of a county come to (J19): the shares that a congress reports, each with the
//! numbers it is made of, and with the list that shows the rows behind either number.
//!
//! A narrow row per suggestion is derived from the records by following the log ([`Outcomes`]);
//! counting reads those rows only. [`rules`] holds the one definition of every number: it decides
//! which rows count and which filters of `GET /suggestions` show them.
//!
//! - table: `suggestion_outcomes`
//! - permission: `statistics.read`
//! - events: `export.made`

mod consumer;
mod count;
pub mod dto;
mod export;
mod handlers;
mod links;
mod model;
pub mod permissions;
mod routes;
pub mod rules;
mod store;
mod store_outcomes;
#[cfg(test)]
mod tests;

pub use consumer::Outcomes;
pub(in crate::features) use count::count;
pub(in crate::features) use links::year_in_china;
pub use model::GroupBy;
pub use routes::configure;

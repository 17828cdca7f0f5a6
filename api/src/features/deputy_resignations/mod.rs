//! Resignations of deputies (代表辞职; D11, 选举法55): a written statement, by the deputy on the phone or entered by the
//! office from paper. A township deputy resigns to the congress, which accepts by a majority of all deputies; a county
//! deputy to the standing committee, by a majority of all its members. Accepted, it is announced, and the mandate ends.
//!
//! ```text
//! submitted ─forwarded to a meeting→ put ─vote→ accepted ─announced→ announced (the mandate has ended, 代表法62(2))
//!     └────────── withdrawn ──────────┘    └──→ refused (the mandate goes on)
//! ```
//!
//! - tables: `deputy_resignations`
//! - permissions: `deputy_resignations.*`
//! - events: `deputy_resignation.*`, and `mandate.ended` of the deputy

mod case;
mod create;
mod deciding;
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

pub(in crate::features) use create::create;
pub use files::Files;
pub use routes::configure;

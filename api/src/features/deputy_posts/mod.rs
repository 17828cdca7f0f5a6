//! Posts of deputies (设岗定责; domain 12, row 32): which there are in a congress, what whoever holds one does, how many
//! may hold it; who claims one, who is assigned, since when and until when, what they did in it.
//!
//! ```text
//! claimed ─decide→ held ─end→ ended          assigned by the office: held at once
//!    │  └─decide→ refused
//!    └─end (by the deputy)→ withdrawn
//! ```
//!
//! A post is public only when the presidium decided so. What was done in a post may be entered as a duty record with
//! the same words, which then waits for the office like any other.
//!
//! - tables: `deputy_posts`, `deputy_post_holdings`, `deputy_post_entries`
//! - permissions: `deputy_posts.*`
//! - events: `deputy_post.*`, `deputy_post_holding.*`

mod case;
mod create;
mod detail;
mod detail_holding;
pub mod dto;
mod ending;
pub mod error;
mod handlers;
mod holding;
mod holding_case;
mod log;
pub mod model;
pub mod permissions;
mod public;
mod recording;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;
mod store_holdings;
mod store_list;
pub mod templates;
mod updating;

pub(in crate::features) use case::Case;
pub(in crate::features) use create::create;
pub(in crate::features) use holding::{decide, take};
pub(in crate::features) use holding_case::HoldingCase;
pub(in crate::features) use public::{PublicPost, published};
pub(in crate::features) use recording::record;
pub use routes::configure;
pub(in crate::features) use updating::publish;

//! The quarter of a deputy group, closed with one of three colours (三色警示; domain 6.4): green, yellow or red, computed
//! from the activities of the quarter, their six steps and who came, and explained. Yellow reminds who leads the group;
//! red asks for a correction plan. What was computed stays as it was, whatever is recorded later. Who leads a group is
//! reminded of the activity of the quarter and of the plan, the office of closing it (`running.rs`).
//!
//! ```text
//! closed ─ green, yellow ─→ (nothing is due)
//!        └ red ─→ awaited ── plan ──→ handed_in ── judge ──→ accepted
//!                    ↑ returned ←──────── judge
//! ```
//!
//! - table: `group_quarters`
//! - permissions: `group_quarters.*`
//! - events: `group_quarter.*`; `data.notice` says who should know, `data.to_do` who must act

mod case;
mod closing;
mod correcting;
mod detail;
pub mod dto;
pub mod error;
mod figures;
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
mod running;
mod store;
mod store_colours;
mod store_list;
mod store_running;

pub(in crate::features) use case::Case;
pub(in crate::features) use closing::close;
pub(in crate::features) use correcting::plan;
pub use routes::configure;
pub use running::Clocks;
pub(in crate::features) use store_colours::{Colours, colours};

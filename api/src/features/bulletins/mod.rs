//! What a congress lets its deputies know (代表知情权: 通报政情、资料; 代表法46), and who of them has read it.
//!
//! ```text
//! draft ─sendings─→ sent ─corrections↺, readings, reminders
//!   └──── withdrawn ──┘
//! ```
//!
//! A deputy reads it and says so in one act; the office sees who has not and reminds them, at most once a day. What was
//! sent is corrected with a trace: what it said before stays readable. How long anybody read is not known.
//!
//! - tables: `bulletins`, `bulletin_readers`, `bulletin_corrections`
//! - permissions: `bulletins.*`
//! - events: `bulletin.*`; `data.to_do` says who must act, `data.notice` who should know

mod case;
mod correcting;
mod create;
mod detail;
pub mod dto;
pub mod error;
mod files;
mod handlers;
mod log;
pub mod model;
pub mod permissions;
mod reading;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod sending;
mod store;
mod store_list;
mod store_readers;

pub(in crate::features) use case::Case;
pub(in crate::features) use create::create;
pub use files::Files;
pub(in crate::features) use reading::read;
pub use routes::configure;
pub(in crate::features) use sending::send;
pub(in crate::features) use store_readers::read_between;

//! Talks with deputies, notices about them and advice to resign (约谈、通报、劝辞; D14): each with its ground and the
//! facts it rests on, what was said, the deputy's answer, and what is to be better until when.
//!
//! ```text
//! planned ─held→ held ─checked off→ followed_up ─→ closed
//!    │             └── nothing to be better ──────────┘
//!    └─ cancelled
//! ```
//!
//! Advice to resign needs earlier talks (`talks_before_resignation_advice`) and a decision; what becomes of it is
//! `deputy_resignations`. Who missed two sessions without leave (代表法62(3)) is a list with its evidence; nothing
//! follows from it by itself. A talk is for the office, the county and its deputy; a notice also for the deputies of
//! the congress, without the talk around it.
//!
//! - tables: `deputy_talks`
//! - permissions: `deputy_talks.*`
//! - events: `deputy_talk.*`; `data.to_do` says who must act, `data.notice` who should know

mod absences;
mod case;
mod create;
mod detail;
pub mod dto;
pub mod error;
mod handlers;
mod holding;
mod log;
pub mod model;
pub mod permissions;
mod public;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;
mod store_evidence;
mod store_list;

pub(in crate::features) use case::Case;
pub(in crate::features) use create::create;
pub(in crate::features) use holding::{answer, follow_up, hold};
pub(in crate::features) use public::is_advice_for;
pub use routes::configure;

//! Reports of deputies to voters (向选民述职; 代表法58; A6): the office plans who reports when, where and how; the deputy
//! writes the report; voters hear it, ask, and rate it; the result goes back to the deputy, and to everybody if the
//! office announces it. How many deputies reported in a year and in the term is counted.
//!
//! ```text
//! planned ─holding→ held ─ratings on paper──────────→ rated ─feedback→ fed_back ─confirmed→ closed
//!    │  └─ moved ↺     └─ opened → rating ─ratings─────↗  └ announced at any time from here on
//!    └─ cancelled
//! ```
//!
//! Ratings by phone are secret: each voter present has a slip with a code that can be used once. That it was used is
//! kept, without a time; the choice is added to a total and kept nowhere else. Neither log hears of it.
//!
//! - tables: `voter_reports`, `voter_report_questions`, `voter_report_ratings`, `voter_report_slips`
//! - permissions: `voter_reports.*`
//! - events: `voter_report.*`; `data.to_do` says who must act, `data.notice` who should know

mod case;
mod casting;
mod coverage;
mod create;
mod detail;
pub mod dto;
pub mod error;
mod feeding_back;
mod files;
mod handlers;
mod holding;
mod log;
mod measures;
pub mod model;
mod outcome;
pub mod permissions;
mod public;
mod rating;
pub mod response;
mod response_coverage;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod slips;
mod store;
mod store_coverage;
mod store_list;
mod store_parts;
mod updating;

pub(in crate::features) use case::Case;
pub(in crate::features) use casting::{Cast, cast};
pub(in crate::features) use coverage::{RATE, Reported, WITHIN, figures};
pub(in crate::features) use create::create;
pub(in crate::features) use feeding_back::{announce, confirm, feed_back};
pub use files::Files;
pub(in crate::features) use holding::{hold, note, write};
pub(in crate::features) use public::{PublicReport, announced, by_code};
pub(in crate::features) use rating::rate;
pub use routes::configure;
pub(in crate::features) use rules::{all_by, needed};

//! Looks at what deputy groups do (活动督查; domain 12, rows 21 and 31): the office of a congress or the county looks at
//! an activity or a quarter of a group, by hearing a report, visiting, openly or unannounced; says what it found and
//! what is to be put right until when. Who leads the group answers; who looked judges the answer.
//!
//! ```text
//! closed                                   (nothing to put right)
//! awaited ─answer→ answered ─judge→ closed
//!    ↑──────────────── judge ──┘           (not put right: a new day)
//! ```
//!
//! - table: `group_inspections`; reads `group_activities`
//! - permissions: `group_inspections.*`
//! - events: `group_inspection.*`; `data.to_do` says who must act by when, `data.notice` who should know

mod answering;
mod case;
mod create;
mod detail;
pub mod dto;
pub mod error;
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

pub(in crate::features) use answering::answer;
pub(in crate::features) use case::Case;
pub(in crate::features) use create::create;
pub use routes::configure;

//! The year's round of livelihood projects (民生实事) of a congress, one for each year: so far what comes before
//! the projects, the solicitation of ideas (征集) and their sorting (梳理) (V2, V4). The ideas themselves are
//! `project_ideas`; how many there are is counted, never kept.
//!
//! ```text
//! preparing ─open→ soliciting ─end→ sorting
//!                    ↑ extend └──reopen──┘
//! ```
//!
//! Projects of a year are solicited the year before, in its third quarter (V2: a warning, as places differ), for
//! at least `project_solicit_min_days`; the round keeps the number it was opened with.
//!
//! - tables: `project_rounds`, `project_round_texts`; counts `project_ideas`
//! - permissions: `project_rounds.*`
//! - events: `project_round.*`; `data.notice` says who should know

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
mod soliciting;
mod store;
mod store_counts;
mod store_list;
mod timeline;
mod updating;
mod warnings;

pub(in crate::features) use case::Case;
pub(in crate::features) use create::create;
pub use routes::configure;
pub(in crate::features) use soliciting::{end, open};
pub use store::{Round, find, named};
pub(in crate::features) use store::{chosen, deputies};

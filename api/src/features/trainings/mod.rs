//! Trainings of deputies (代表学习培训; 代表法47): the plan of a year, who is invited and comes, hours, materials, and a
//! few questions. Deputies of towns attend what the superior congress and their own presidium arrange: a training of the
//! county may invite them, and each is there as the deputy of one congress, which keeps the record of it.
//!
//! ```text
//! planned ─invitations─→ announced ─presences─→ held (corrected the same way)
//!    └──────── cancelled ───┘
//! ```
//!
//! Staff sign deputies in; nobody checks in, and no time is measured (国办函〔2026〕12号). Questions are answered once;
//! the score is for the deputy and the office, without any order among deputies.
//!
//! - tables: `trainings`, `training_deputies`, `training_questions`
//! - permissions: `trainings.*`
//! - events: `training.*`; `data.to_do` says who must act, `data.notice` who should know

mod answering;
mod attending;
mod case;
mod coverage;
mod create;
mod detail;
pub mod dto;
pub mod error;
mod files;
mod handlers;
mod inviting;
mod log;
pub mod model;
pub mod permissions;
mod quiz;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod seats;
mod store;
mod store_coverage;
mod store_deputies;
mod store_list;
mod store_quiz;
mod store_seats;
mod updating;

pub(in crate::features) use answering::answer;
pub(in crate::features) use attending::attend;
pub(in crate::features) use case::Case;
pub(in crate::features) use coverage::{TARGET, trained};
pub(in crate::features) use create::create;
pub use files::Files;
pub(in crate::features) use inviting::invite;
pub(in crate::features) use quiz::{take, write};
pub use routes::configure;
pub(in crate::features) use rules::is_reached;

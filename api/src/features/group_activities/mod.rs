//! What deputy groups do together (代表小组活动; 代表法26; A2): planned, held with who came, and recorded in six steps
//! (定主题、搞调研、议事项、提建议、交办理、促落实), each with its day, its proof and what came of it.
//!
//! ```text
//! planned ─presences→ held (steps are recorded before and after)
//!    └──── cancel ──→ cancelled
//! ```
//!
//! - tables: `group_activities`, `group_activity_groups`, `group_activity_steps`, `group_activity_presences`
//! - permissions: `group_activities.*`
//! - events: `group_activity.*`; `data.notice` says who should know

mod attending;
mod case;
mod create;
mod detail;
pub mod dto;
pub mod error;
mod files;
mod handlers;
mod log;
pub mod model;
pub mod permissions;
mod recording;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;
mod store_list;
mod store_parts;
mod store_quarters;
mod updating;

pub(in crate::features) use attending::attend;
pub(in crate::features) use case::Case;
pub(in crate::features) use create::create;
pub use files::Files;
pub(in crate::features) use recording::record;
pub use routes::configure;
pub(in crate::features) use store_quarters::{Done, of_quarter};

//! Livelihood projects that the congress chose, carried out by the government (办): the plan that is published (V5),
//! milestones, months, problems (V13), the three questions of the year (年初问计划、年中问进度、年末问结果), deputies who
//! follow a project (V11), changes after the vote (V10).
//!
//! ```text
//! planning ─publish→ published ⇄ paused
//!                     │  └─ stop ─┴→ stopped
//!                     └─ accept → accepted
//! ```
//!
//! A project that was voted is never cancelled by an office: major changes, pauses and stops name the decision of the
//! congress (town) or of the standing committee (county). Lights are computed from days and never stored; the numbers
//! they are computed with are kept from the day the plan is published.
//!
//! - tables: `project_works`, `project_work_texts`, `project_{milestones,progress,problems,checkpoints,questions}`,
//!   `project_{followers,changes}`; reads `projects`, `project_rounds`, `decisions` by way of them
//! - permissions: `project_works.*`
//! - events: `project_work.*`; `data.notice` says who should know

mod asking;
mod case;
mod changing;
mod create;
mod detail;
pub mod dto;
pub mod dto_acts;
pub mod error;
mod files;
mod following;
mod gaps;
mod handlers;
mod items;
pub mod lights;
#[cfg(test)]
mod lights_tests;
mod log;
pub mod model;
mod months;
pub mod permissions;
mod planning;
mod problems;
mod progress;
mod public;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;
mod store_list;
mod store_parts;
mod store_said;
mod timeline;
mod updating;

pub(in crate::features) use asking::{answer, ask};
pub(in crate::features) use case::Case;
pub(in crate::features) use create::create;
pub use files::Files;
pub(in crate::features) use following::assign;
pub(in crate::features) use log::entry;
pub(in crate::features) use planning::publish;
pub(in crate::features) use problems::found;
pub(in crate::features) use progress::{complete, report};
pub use public::{PublishedWork, Work, WorkSaid, find};
pub(in crate::features) use public::{
    accepted, accepted_on, items_of_round, milestone_ids, percent, published_of, published_one,
};
pub use routes::configure;

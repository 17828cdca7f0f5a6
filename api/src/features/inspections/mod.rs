//! Inspections (视察), research on a subject (专题调研) and inspections of law enforcement (执法检查) that
//! deputies take part in, and what becomes of their report (J22): the office or the presidium hands it over
//! to the organs concerned, and how they dealt with it is fed back to the deputies (代表法29, 30, 31, 33).
//! Deputies put forward opinions and do not handle problems themselves (代表法31).
//!
//! ```text
//! open ─hand over→ handed_over ─every unit has answered→ answered ─feed back→ fed_back
//!   ↑ edit              ↑ to more units
//! ```
//!
//! Each unit answers for itself within `inspection_report_months` from the day of the decision.
//!
//! - tables: `inspections`, `inspection_{deputies,reports,handovers,feedbacks}`; `attachments` by way of
//!   `attachments`, `deadlines` by way of `clocks`
//! - permissions: `inspections.*`
//! - events: `inspection.*`; `data.to_do` says who must act, `data.notice` who should know

mod case;
mod create;
mod detail;
pub mod dto;
pub mod error;
mod files;
mod handing_over;
mod handlers;
pub mod log;
pub mod model;
pub mod permissions;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;
mod store_acts;
mod store_list;
mod store_running;
mod timeline;

pub(in crate::features) use create::create;
pub use files::Files;
pub(in crate::features) use handlers::answer::answer;
pub(in crate::features) use handlers::feed_back::feed_back;
pub(in crate::features) use handlers::hand_over::hand_over;
pub use routes::configure;
pub(in crate::features) use store::{find, unit_name};
pub use store_running::Clocks;

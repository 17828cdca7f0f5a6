//! The register of what a congress, its presidium or the standing committee decided (决议、决定、审议意见、
//! 重大事项) and what becomes of it: handed over to units, reported, judged, closed (S3, S8, S10); published
//! (B3), filed with the standing committee of the county (M13) and, of budgets, with its government (B4).
//!
//! ```text
//! draft ─adopt→ adopted ─hand over→ handed_over ─every unit has reported→ reported ─all accepted, close→ closed
//!                  │                    ↑ to be improved: another round ──────┘
//!                  └─close (nothing to hand over)→ closed
//! ```
//!
//! What a meeting voted on is adopted by that vote only: when it was announced as passed, on its day.
//!
//! Publishing and filing stand beside it and may come after the closing. Days come from `opinion_assign_days`,
//! `opinion_report_months` (or the day the decision names), `budget_publication_days`, `resolution_filing_days`.
//!
//! - tables: `decisions`, `decision_{texts,origins,handovers,reports,closings}`; `attachments` by way of
//!   `attachments`, `deadlines` by way of `clocks`, `number_series` by way of `numbering`; reads `meetings` and
//!   `ballots` by way of them
//! - permissions: `decisions.*`
//! - events: `decision.*`; `data.to_do` says who must act, `data.notice` who should know

mod adopting;
mod case;
mod create;
mod detail;
mod detail_handovers;
pub mod dto;
mod dto_acts;
pub mod error;
mod files;
mod handing_over;
mod handlers;
mod judging;
pub mod log;
pub mod model;
mod origin;
pub mod permissions;
mod progress;
pub mod response;
mod response_handovers;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;
mod store_acts;
mod store_list;
mod store_origins;
mod store_running;
mod timeline;

pub(in crate::features) use create::create;
pub(in crate::features) use detail::read;
pub use files::Files;
pub(in crate::features) use handlers::{adopt, file, hand_over, publish, report};
pub(in crate::features) use progress::progress;
pub use routes::configure;
pub(in crate::features) use store::{find, titled};
pub use store_running::Clocks;

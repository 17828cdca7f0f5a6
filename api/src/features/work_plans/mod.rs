//! The work plan (年度工作计划) of a congress for a year with its annex: each item with when, where, who is
//! responsible, which deputies take part, who sits in, what papers (P10). The records that fulfil an item are
//! linked to it; from their states follows where the item stands, and its light. The page of a plan tells
//! what the law asks of the year that the plan does not have: issues picked (P2, 组织法19), sessions (M1),
//! meetings of the presidium (P3).
//!
//! ```text
//! draft ─adopt→ adopted ─publish→ published
//! ```
//!
//! From the adoption on every change takes a reason, and the event log keeps what it was.
//!
//! - tables: `work_plans`, `work_plan_{texts,items,links}`; reads `meetings`, `inspections`, `suggestions` and
//!   `decisions` that are linked
//! - permissions: `work_plans.*`
//! - events: `work_plan.*`; `data.notice` says who should know

mod annex;
mod case;
mod changing;
mod create;
mod detail;
pub mod dto;
pub mod error;
mod handlers;
mod items;
mod lights;
mod linking;
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
mod store_items;
mod store_list;
mod store_targets;
mod timeline;
mod warnings;

pub(in crate::features) use changing::{adopt, publish};
pub(in crate::features) use create::create;
pub(in crate::features) use detail::read;
pub(in crate::features) use items::{add, complete};
pub(in crate::features) use linking::link;
pub use routes::configure;

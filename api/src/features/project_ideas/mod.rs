//! Ideas for livelihood projects (民生实事意见征集): each from one origin, which is kept whatever becomes of it
//! (V2, V13). Those of a round are sorted (V3); without a round an idea is in the reserve pool (储备库), where the
//! permanent channel brings it too.
//!
//! ```text
//!            take up            out of the pool
//! new ──────────────→ taken      pooled ───→ new
//!  │ ←─── restore ───── │           ↑
//!  ├──── exclude ───────┴→ excluded │ into the pool: from new, taken
//!  └──── merge ──────────→ merged ─→ separate: back to new, or pooled without a round
//! ```
//!
//! What is merged into another shares its lot, moves with it, and can be taken apart again. Who gave an idea is
//! told what becomes of it. How to reach a resident stands in a table of its own, for the office alone: never in
//! events, search, lists or logs.
//!
//! - tables: `project_ideas`, `project_idea_contacts`; the search index by way of [`Search`]
//! - permissions: `project_ideas.*`
//! - events: `project_idea.*`; `data.notice` says who should know

mod batch;
mod case;
mod consumer;
mod contact;
mod creating;
mod detail;
pub mod dto;
pub mod dto_acts;
pub mod error;
mod files;
mod giving;
mod handlers;
mod log;
mod merging;
pub mod model;
pub mod permissions;
mod public;
mod recording;
mod resident;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod similar;
mod sorting;
mod store;
mod store_contacts;
mod store_list;
mod store_merged;
mod store_search;
mod store_texts;
mod timeline;
mod updating;

pub(in crate::features) use case::Case;
pub use consumer::Search;
pub(in crate::features) use creating::create;
pub use files::Files;
pub(in crate::features) use log::SUBJECT;
pub(in crate::features) use merging::merge;
pub use public::GivenIdea;
pub(in crate::features) use public::{given, givers, parts, reserve_all, shown, taken_in};
pub(in crate::features) use resident::{Fate, FromResident, fate, record_of_resident};
pub use routes::configure;
pub(in crate::features) use sorting::{accept, exclude, reserve};
pub(in crate::features) use store::is_seen;

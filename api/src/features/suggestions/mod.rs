//! Suggestions of deputies (代表建议、批评和意见): from the draft to the rating of the answer.
//!
//! ```text
//! draft ─submit→ submitted ─accept→ accepted ─assign→ assigned ─sign for→ handling ─reply→ replied ─rate→ closed
//!   ↑ edit         │ return                                                  ↑                       │
//!   └── returned ←─┘                                                         └── dissatisfied: round + 1
//! ```
//!
//! Until it is answered the deputy may withdraw it (J4). [`rules`] holds the one transition
//! function; each act is a POST to a sub-resource and a record of its own. The unit answers within
//! three months of the hand-over (代表法51) and not without having contacted the deputy (J9); who is
//! dissatisfied says why (J12), and it is handled again within a month (J13).
//!
//! - tables: `suggestions`, `suggestion_{signatures,reviews,assignments,contacts,replies,ratings}`
//! - permissions: `suggestions.*`
//! - events: `suggestion.*`; `data.to_do` says who must act, from which the inbox is derived

mod act;
mod case;
mod create;
mod desk;
mod detail;
pub mod dto;
mod entries;
pub mod error;
mod export;
mod files;
mod handlers;
pub mod list;
pub mod log;
pub mod model;
pub mod overview;
mod paper;
mod paper_store;
mod periods;
pub mod permissions;
mod registration;
pub mod response;
mod routes;
pub mod rows;
pub mod rules;
#[cfg(test)]
mod rules_tests;
mod signing;
mod store;
mod store_acts;
mod store_extensions;
mod store_list;
mod store_outcomes;
mod store_overview;
mod store_people;
mod submit;
mod timeline;

pub use files::Files;

pub(in crate::features) use act::{Act, perform};
pub(in crate::features) use desk::{Desk, Place};
pub(in crate::features) use export::each;
pub(in crate::features) use paper::Paper;
pub(in crate::features) use paper_store::Rows;
pub use routes::configure;
pub use store::{find, get};
pub use timeline::entry as timeline_entry;

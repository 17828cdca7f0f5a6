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
//! - tables: `suggestions`, `suggestion_{signatures,reviews,assignments,parts,contacts,extensions,returns,urges,
//!   replies,ratings}`, `suggestion_origins`, and those of `work`
//! - permissions: `suggestions.*`
//! - events: `suggestion.*`; `data.to_do` says who must act, from which the inbox is derived, and
//!   `data.notice` who should know (one line per event in `told.rs`)

mod act;
mod answers;
mod assigning;
mod case;
mod consumer;
mod create;
mod desk;
mod detail;
mod detail_handling;
mod detail_links;
pub mod dto;
pub mod dto_handling;
pub mod dto_links;
pub mod dto_promises;
mod entries;
mod entries_handling;
mod entries_links;
mod entries_promises;
pub mod error;
mod export;
mod files;
mod handlers;
pub mod list;
pub mod log;
mod merging;
pub mod model;
pub mod moves;
pub mod overview;
mod paper;
mod paper_promises;
mod paper_store;
mod periods;
pub mod permissions;
mod promising;
mod registration;
pub mod response;
pub mod response_handling;
pub mod response_links;
mod returning;
mod routes;
pub mod rows;
pub mod rules;
#[cfg(test)]
mod rules_tests;
#[cfg(test)]
mod rules_unit_tests;
mod searching;
mod selection;
mod signing;
mod similar;
mod splitting;
mod standing;
mod store;
mod store_acts;
mod store_criticisms;
mod store_extensions;
mod store_links;
mod store_list;
mod store_order;
mod store_origins;
mod store_outcomes;
mod store_overview;
mod store_parts;
mod store_people;
mod store_place;
mod store_present;
mod store_promises;
mod store_returns;
mod store_running;
mod store_search;
mod store_similar;
mod store_supervision;
mod store_texts;
mod store_urges;
mod store_views;
mod submit;
mod taking_over;
mod timeline;
mod told;
mod work;

pub use consumer::Search;
pub use files::Files;

pub(in crate::features) use act::{Act, perform};
pub(in crate::features) use answers::answers;
pub(in crate::features) use desk::{Desk, Place};
pub(in crate::features) use detail::assemble;
pub(in crate::features) use export::each;
pub(in crate::features) use paper::Paper;
pub(in crate::features) use paper_store::Rows;
pub use routes::configure;
pub(in crate::features) use similar::{is_worth_showing, pairs, resemblance};
pub use store::{find, get};
pub use store_origins::Origin;
pub(in crate::features) use store_origins::{Made, made_of};
pub use store_running::Clocks;
pub(in crate::features) use taking_over::{TakenOver, draft, take_over};
pub use timeline::entry as timeline_entry;

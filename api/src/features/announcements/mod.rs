//! Announcements (公告): what a congress, its presidium or the standing committee tells everybody: the results of
//! elections and votes, which livelihood projects were chosen (V9), what was decided about them (V10), or anything else.
//!
//! ```text
//! draft ─publish→ published ─withdraw, with the reason→ withdrawn ─edit, publish again→ published
//!   └─delete
//! ```
//!
//! Title and text of an announcement with an occasion are proposed in the words of the printed papers ([`wording`]); at
//! most one stands for each occasion. What is published is changed only after it was withdrawn. Telephone numbers are
//! published when the office says that they are meant to be, numbers of papers, accounts and cars never (个保法28).
//!
//! - tables: `announcements`, `announcement_texts`; reads `ballots`, `project_selections`, `decisions`, `meetings` by
//!   way of them
//! - permissions: `announcements.*`
//! - events: `announcement.*`; `data.notice` tells the deputies of the congress what was published

mod announced_post;
mod case;
mod create;
mod detail;
pub mod dto;
pub mod error;
mod handlers;
mod log;
pub mod model;
mod occasion;
pub mod permissions;
mod public;
mod publishing;
mod redacting;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;
mod store_list;
mod store_public;
mod timeline;
mod updating;
mod wording;

pub(in crate::features) use case::Case;
pub(in crate::features) use create::create;
pub use public::PublicAnnouncement;
pub(in crate::features) use publishing::publish;
pub use routes::configure;
pub(in crate::features) use store_public::{all, list, newest, of_selections, one, years};
pub use wording::{AnnouncedWords, of_ballot, of_selection, passed, presidium};

//! How a congress chooses among the livelihood projects of a round (票决, V6 to V9): the voting method (票决办法), the
//! ballot made from the list of candidates, the announcement.
//!
//! ```text
//! draft ─adopt→ adopted ─put to the vote→ voting ─announce→ announced
//!                  ↑ ←─ withdraw the ballot ─┘
//! ```
//!
//! The method fixes how many are chosen and how many more stand on the paper (差额, V7: at least one); the ballot itself
//! is `ballots`. Announcing writes the votes into the projects: those chosen are carried out, the ideas of the others
//! go back into the reserve pool.
//!
//! - tables: `project_selections`, `project_selection_options`
//! - permissions: `project_selections.*`
//! - events: `project_selection.*`; `data.notice` says who should know

mod announcing;
mod case;
mod create;
mod detail;
pub mod dto;
pub mod error;
mod handlers;
mod log;
pub mod model;
pub mod permissions;
mod public;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod standing;
mod store;
mod timeline;
mod updating;
mod voting;

pub(in crate::features) use announcing::announce;
pub(in crate::features) use case::Case;
pub(in crate::features) use create::create;
pub(in crate::features) use detail::{read, sheets};
pub use public::{AnnouncedSelection, ProjectVote};
pub(in crate::features) use public::{announced, announced_of, titled, vote_on};
pub use routes::configure;
pub(in crate::features) use updating::adopt;
pub(in crate::features) use voting::begin;

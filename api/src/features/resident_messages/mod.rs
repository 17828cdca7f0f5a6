//! What residents send without an account (群众来信; A3, V2): an idea for livelihood projects, or a letter to a
//! deputy. The office of the congress looks at each before anybody else does: it is shown as the office has
//! redacted it, or refused with a reason; the sender reads what became of it by a code.
//!
//! ```text
//! waiting ─accept→ accepted: an idea goes among the ideas, a letter to its deputy, who answers it,
//!    │                       makes a draft suggestion of it, or forwards it to the office
//!    └────refuse→ refused
//! ```
//!
//! A letter that is shown stands in the diary of its deputy (`diary_entries`), which is kept up with what they do about it.
//!
//! A deputy routes and tells, and never closes the matter of a unit (product principle 5). How to reach a sender
//! stands in a table of its own, for the office alone: never in events, lists, search or logs. What was typed is
//! read by the office only; in lists and events numbers of people are hidden in it.
//!
//! One picture may come with it (`picturing`): for the office, until it is shown with it. Refused, or shown without,
//! the picture is thrown away.
//!
//! - tables: `resident_messages`, `resident_message_keys`, `resident_message_contacts`; reads `project_rounds`,
//!   `regions`, `suggestion_publications`
//! - permissions: `resident_messages.*`; four operations for everybody
//! - events: `resident_message.*`; `data.to_do` says who must act

mod addressing;
mod answering;
mod case;
mod challenge;
mod codes;
mod contact;
mod detail;
pub mod dto;
pub mod dto_public;
pub mod error;
mod files;
mod following;
mod handlers;
mod log;
mod masking;
pub mod model;
mod moderating;
pub mod permissions;
mod phone;
mod picturing;
mod receiving;
pub mod response;
mod returning;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod solving;
mod store;
mod store_contacts;
mod store_keys;
mod store_list;
mod store_public;
mod timeline;

pub(in crate::features) use addressing::reachable;
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) use challenge::is_good;
pub(in crate::features) use challenge::{Challenge, offer};
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) use codes::is_code;
pub use files::Files;
pub(in crate::features) use following::follow;
pub(in crate::features) use masking::masked;
pub(in crate::features) use picturing::checked as checked_picture;
pub(in crate::features) use receiving::receive;
pub use returning::Drafts;
pub use routes::configure;
pub(in crate::features) use solving::solve;
pub(in crate::features) use store_public::{
    OpenRound, ShownIdea, Town, county_of, open_rounds, shown_ideas, towns, villages,
};

//! The diary of a deputy (民情日记; A5): whom they met, where, what they heard, what they did about it, until when
//! they look again. Private: its deputy reads it, and the office of the congress, or the leader of the deputy's group,
//! what is shared with them. A letter of a resident that the office has shown stands in the diary of its deputy by
//! itself, without anything about who wrote it.
//!
//! An entry becomes a draft suggestion, an idea for livelihood projects, or an oral opinion for the office; the matter
//! of a letter is handled at the letter, so that who wrote it reads what becomes of it. A deputy notes and passes on,
//! and closes the matter of no unit (代表法31).
//!
//! - tables: `diary_entries`
//! - permissions: `diary_entries.*`
//! - events: `diary_entry.*`, which tell the day and nothing of what was written; `data.to_do` says when to look again

mod case;
mod changing;
mod detail;
pub mod dto;
pub mod error;
mod handlers;
mod letters;
mod log;
mod making;
pub mod model;
pub mod permissions;
mod recording;
pub mod response;
mod returning;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;
mod store_list;

pub(in crate::features) use letters::{Handled, Letter, letter_handled, letter_shown};
pub(in crate::features) use recording::record;
pub use returning::Drafts;
pub use routes::configure;
pub(in crate::features) use store::of_letter;

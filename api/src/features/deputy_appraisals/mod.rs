//! Appraisals of deputies (五好代表; domain 12/36): once a year the deputies of a congress say of each other, secretly,
//! which of a few items hold; who is found good in every item by a large enough share is a five-good deputy. The office
//! proposes whom to commend, the presidium decides, each learns their own result. There is no ranking.
//!
//! ```text
//! draft ─begin→ open ─close→ closed ─propose→ proposed ─decide→ decided
//!   └──────────────┴────── cancelled ──────────────┘
//! ```
//!
//! Who rated is kept apart from what was rated, as with a secret ballot: the roll says by which way somebody has rated,
//! without a time, and what they rated is added to sums and kept nowhere, neither as a row, in the log of events or of
//! requests, nor as a kept answer. The sums are read by nobody before it is closed, and it is closed only when each deputy
//! was rated by so many that nobody's opinion follows from the result.
//!
//! - tables: `deputy_appraisals`, `deputy_appraisal_deputies`, `deputy_appraisal_tallies`, `deputy_appraisal_raters`
//! - permissions: `deputy_appraisals.*`
//! - events: `deputy_appraisal.*`, none for a rating; a decision also enters `awards`

mod beginning;
mod case;
mod closing;
mod create;
mod deciding;
mod detail;
pub mod dto;
pub mod error;
mod handlers;
mod log;
pub mod model;
mod papers;
pub mod permissions;
mod rating;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;
mod store_figures;
mod store_list;
mod store_people;

pub(in crate::features) use beginning::begin;
pub(in crate::features) use case::Case;
pub(in crate::features) use closing::close;
pub(in crate::features) use create::create;
pub(in crate::features) use deciding::{decide, propose};
pub(in crate::features) use papers::record;
pub use routes::configure;
pub(in crate::features) use store_figures::{Figures, figures};

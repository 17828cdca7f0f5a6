//! Livelihood projects (民生实事项目) of a round until the congress has chosen: made of ideas, screened (V3), rated by
//! deputies and their groups, put on the list of candidates with a complete sheet (V5), voted on (V8). How it is voted
//! is `project_selections`, how they are carried out `project_works`.
//!
//! ```text
//! candidate ⇄ shortlisted ⇄ on_ballot ─→ selected
//!   │  ↑          │              └─────→ not_selected (its ideas back in the reserve pool)
//!   ├──┼─ exclude ┴→ excluded (restore: candidate)
//!   └──┴─ reserve ─→ pooled (its ideas back in the reserve pool)
//! ```
//!
//! - tables: `projects`, `project_{texts,sources,origins,checks,appraisals,remarks}`
//! - permissions: `projects.*`
//! - events: `project.*`; `data.notice` says who should know

mod appraising;
mod booklet;
mod case;
mod create;
mod detail;
pub mod dto;
pub mod dto_acts;
pub mod error;
mod gaps;
mod handlers;
mod log;
mod mean;
pub mod model;
pub mod permissions;
mod public;
mod public_sheet;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod screening;
mod sheet;
mod store;
mod store_list;
mod store_parts;
mod timeline;
mod updating;

pub(in crate::features) use appraising::{appraise, remark};
pub use booklet::Sheet;
pub(in crate::features) use booklet::sheets;
pub(in crate::features) use case::Case;
pub(in crate::features) use create::create;
pub use public::{Project, find, named, of_round};
pub(in crate::features) use public::{Votes, decide, hand_to, made_of, put_on_ballot};
pub use public_sheet::PublicSheet;
pub(in crate::features) use public_sheet::{decided, public_sheet};
pub use routes::configure;
pub(in crate::features) use screening::{check, shortlist};

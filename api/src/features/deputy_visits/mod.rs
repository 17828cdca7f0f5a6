//! Visits with the certificate (持证视察) and meetings that deputies ask for (约见; 代表法29): where or whom, what about,
//! when; the office arranges it with the unit, and what was seen, asked for and answered is written down.
//!
//! ```text
//! requested ─accepted: unit, day→ arranged ─unit: time, who receives→ confirmed ─written down→ held ─answer→ answered
//!     └─ refused                    ↑ ↓ another day, once                  │ nothing asked for: closed        │ rated
//!                               move_asked                                └ answered on the spot: answered   closed
//! ```
//!
//! Until it is held it may be called off; once it is held, a draft suggestion may be made of it.
//!
//! Deputies say what they saw and ask for; they do not handle the matter themselves (代表法31): the unit does, and
//! answers on the spot or in writing within `deputy_visit_answer_days`. A visit that was held is a duty record of those
//! who came. What a unit says by telephone, or one without an account, the office writes down in its name.
//!
//! - tables: `deputy_visits`, `deputy_visit_deputies`, `deputy_visit_outcomes`
//! - permissions: `deputy_visits.*`
//! - events: `deputy_visit.*`; `data.to_do` says who must act, `data.notice` who should know

mod answering;
mod arranging;
mod case;
mod converting;
mod detail;
pub mod dto;
pub mod error;
mod files;
mod handlers;
mod log;
pub mod model;
pub mod permissions;
mod recording;
mod requesting;
pub mod response;
mod returning;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;
mod store_list;
mod store_people;

pub(in crate::features) use answering::{answer, rate};
pub(in crate::features) use arranging::{arrange, confirm, refuse};
pub(in crate::features) use case::Case;
pub use files::Files;
pub(in crate::features) use recording::record;
pub(in crate::features) use requesting::request;
pub use returning::Drafts;
pub use routes::configure;

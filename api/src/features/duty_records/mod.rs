//! What deputies do (履职记录; A8, A9; 代表法58): the facts that points, the duty file and the rates are made of.
//!
//! A fact that is known elsewhere is taken from there and never typed again: who attended a meeting that is over and
//! who was away from a sitting of a session, admitted suggestions and motions handed in, activities of deputy groups,
//! inspections, receptions, trainings, visits, reports, suggestions that were commended, contacts and answered letters,
//! oral opinions, questions and inquiries. What an office said there, or the software knows by itself, is verified by
//! that; what deputies alone said – a leader of who came, somebody on duty of themselves, whom they met – waits for the
//! office like what they enter. A derived record follows its source: taken back there, it is withdrawn here. The office
//! that finds it untrue refuses it, and so does the county; that stands as long as the source says the same.
//!
//! Everything else is entered by the deputy or by the office, and verified by somebody of the office who neither entered
//! it nor is the deputy; the county looks at some of them again, drawn at random (抽查).
//!
//! ```text
//! pending ─decide→ verified ─sampled as wrong→ refused
//!    │  ↑ edit        │  ↑ decide (derived)
//!    │  └── refused ←─┘──┘ (decide)       any of them ─withdraw→ withdrawn
//! ```
//!
//! A record counts in the quarter of its day. Once the quarter is closed nothing of it changes: what is entered later
//! counts, with its own day, in the first quarter that is open.
//!
//! - tables: `duty_records`, `duty_quarters`, `duty_draws`, `duty_draw_records`
//! - permissions: `duty_records.*`
//! - events: `duty_record.*`, `duty_draw.*`; what is derived records none, for its source has

mod agreeing;
mod case;
mod changing;
mod deciding;
mod deriving;
mod detail;
mod drawing;
pub mod dto;
mod entering;
pub mod error;
mod facts;
mod files;
mod handlers;
mod log;
pub mod model;
pub mod permissions;
mod quarter;
pub mod response;
pub mod response_draws;
mod routes;
pub(in crate::features) mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;
mod store_awards;
mod store_contacts;
mod store_counts;
mod store_derived;
mod store_draws;
mod store_facts;
mod store_letters;
mod store_list;
mod store_meetings;
mod store_people;
mod store_places;
mod store_quarters;
mod store_receptions;
mod store_said;
mod store_sources;
mod store_trainings;
mod store_visits;
mod store_voter_reports;

pub(in crate::features) use case::Case;
pub(in crate::features) use deciding::decide;
pub use deriving::Derived;
pub(in crate::features) use entering::enter;
pub use files::Files;
pub use quarter::Quarter;
pub use routes::configure;
pub(in crate::features) use store_counts::counts;
pub(in crate::features) use store_derived::waiting;
pub(in crate::features) use store_quarters::{
    find_quarter, frozen_through, has_earlier_open, has_public_quarter, insert_quarter,
    lock_quarter, lock_records, pending_in, public_quarter, public_quarters, quarters_of,
    save_quarter,
};

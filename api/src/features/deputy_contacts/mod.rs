//! Who keeps in touch with whom (domain 12, row 37; 代表法28, 37, 44): members of the presidium look after deputies, each
//! after `presidium_member_contacts`; deputies keep in touch with residents or households, each with
//! `deputy_contacts_min`. Every meeting or call is a note with its day.
//!
//! The office of a congress assigns deputies to members, many at once; a deputy adds their own residents. A resident is
//! a label that need not be a name; label, village and telephone are read by that deputy and the office of the
//! congress, and stand in no event, list of others, search or export. The telephone is deleted when the contact ends.
//! A note may name an entry of the deputy's diary, which stays private: only its deputy sees that there is one. Every note
//! is a duty record of who keeps the contact (`duty_records`), which says whether a resident or a deputy was met or called.
//!
//! - tables: `deputy_contacts`, `deputy_contact_notes`
//! - permissions: `deputy_contacts.*`
//! - events: `deputy_contact.*`; `data.notice` says who should know

mod adding;
mod assigning;
mod case;
mod changing;
mod coverage;
mod detail;
pub mod dto;
pub mod error;
mod handlers;
mod log;
pub mod model;
mod noting;
pub mod permissions;
pub mod response;
mod response_coverage;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod store;
mod store_coverage;
mod store_list;
mod store_notes;
mod towns;

pub(in crate::features) use adding::add;
pub(in crate::features) use assigning::{assign, members};
pub(in crate::features) use case::Case;
pub(in crate::features) use coverage::{Figures, LEAST, figures};
pub(in crate::features) use noting::note;
pub use routes::configure;

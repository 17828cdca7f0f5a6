//! Stations where deputies meet residents (代表联络站、代表之家; 组织法60, 代表法28; A3): where they are, who belongs to
//! them, whom to ask for, and what they have of the ten haves (十有). A station outlives the term of a congress.
//!
//! Whoever belongs to a station is a deputy of its congress, or of the county and at home in its town: deputies of
//! both levels receive residents at the same place. A subdistrict has no congress: its committee keeps its stations,
//! to which deputies of the county belong who are at home there. What a station should have is a template of the town
//! or the county with names to be edited (`procedures`); an item is judged by its name.
//!
//! - tables: `stations`, `station_members`, `station_checks`; `procedure_templates` by way of `procedures`
//! - permissions: `stations.*`
//! - events: `station.*`; `data.notice` says who should know

mod case;
mod checking;
mod closing;
mod create;
mod detail;
pub mod dto;
pub mod error;
mod figures;
mod handlers;
mod log;
mod membership;
pub mod model;
pub mod permissions;
mod public;
mod receiving;
pub mod response;
mod routes;
mod rows;
mod rules;
#[cfg(test)]
mod rules_tests;
mod sheet;
mod store;
mod store_held;
mod store_list;
mod store_parts;
mod updating;

pub(in crate::features) use case::Case;
pub(in crate::features) use checking::{check, items};
pub(in crate::features) use create::create;
pub(in crate::features) use figures::{Figures, figures};
pub(in crate::features) use public::{Station, in_office, in_scope, named, serving};
pub(in crate::features) use receiving::HOW_OFTEN;
pub use routes::configure;
pub(in crate::features) use sheet::{PublicStation, printable, public, public_one};

//! The congresses of a county as those see them who bring something before one: which they sit in,
//! which office serves it, who its deputies are, how many stand for 全体代表 (rule N4).
//!
//! A congress is an organ of kind `township_congress`, or for the county its standing committee,
//! with the term that runs. Reads `mandates`, `terms`, `organs`; writes nothing.

pub mod error;
mod lead;
mod model;
mod store;
mod store_people;
mod store_seated;

pub use lead::{
    asked_for, is_office, is_said_by_office, led_by, mandate_of_actor, mandate_of_actor_in,
    own_congress,
};
pub use model::{Congress, CongressLevel, Mandate, Seat};
pub use store::{of_deputy, of_place, of_staff, offices, seat, town_of};
pub use store_people::{
    deputies_in_office, deputy_names, in_office_of, in_office_on, mandate_in, membership,
    sitting_in, suspended_on,
};
pub(in crate::features) use store_seated::seated_in;

//! The congresses of a county as those see them who bring something before one: which they sit in,
//! which office serves it, who its deputies are and were on a day, how many stand for 全体代表 (rule N4).
//!
//! A congress is an organ of kind `township_congress`, or for the county its standing committee,
//! with the term that runs. A subdistrict has none; its committee keeps for the county's what the deputies at home
//! there do (`outpost`). Reads `mandates`, `mandate_changes`, `terms`, `organs`, `deputies`; writes nothing.

pub mod error;
mod lead;
mod model;
mod outpost;
mod store;
mod store_home;
mod store_people;
mod store_seated;
mod store_standing;

pub use lead::{
    asked_for, is_office, is_said_by_office, led_by, mandate_of_actor, mandate_of_actor_in,
    own_congress,
};
pub use model::{Congress, CongressLevel, Mandate, Seat};
pub use outpost::{
    keeps, kept_asked_for, kept_congress, kept_led_by, office_for, own_place, place_of_staff, reach,
};
pub use store::{of_deputy, of_place, of_staff, offices, offices_of, seat, town_of};
pub use store_home::committees;
pub use store_people::{
    deputies_in_office, deputy_names, in_office_of, mandate_in, membership, sitting_in,
};
pub(in crate::features) use store_seated::seated_in;
pub use store_standing::{Seats, Standing, in_office_on, suspended_on};

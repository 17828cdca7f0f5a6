//! The organs of a county: congress offices, government units, villages, deputy groups, stations.
//!
//! A **town** is an organ of kind `township_congress` (乡镇人大) or `subdistrict_committee`
//! (人大街道工委); every organ of a town names it in `town_id`, the town itself too, so one filter
//! finds all that a town may see. Organs of the county itself have no town and are seen by all.
//!
//! - tables: `counties`, `organs`
//! - permissions: `organs.read`, `organs.manage`
//! - events: `organ.created`, `organ.updated`, `county.founded`

mod dto;
pub mod error;
mod found;
mod handlers;
mod locate;
pub mod model;
pub mod permissions;
mod routes;
mod store;

pub use dto::OrganResponse;
pub use found::found_county;
pub use model::{NewOrgan, OrganKind};
pub use routes::configure;
pub use store::{
    County, Organ, OrganFilter, all, county, create_county, find, get, insert, insert_all, names,
    of_kind, short_names, update,
};

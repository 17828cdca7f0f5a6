//! Terms (届) of the congresses of all levels whose deputies the county knows.
//!
//! A term runs from its first session to the first session of the next (rule T1, five years). Old
//! terms stay; every mandate and suggestion names the term it belongs to. Congresses above the
//! county have no organ here.
//!
//! - table: `terms`
//! - permissions: `terms.read`, `terms.manage`
//! - events: `term.created`, `term.updated`

mod dto;
pub mod error;
mod handlers;
pub mod model;
pub mod permissions;
mod routes;
mod store;

pub use dto::TermResponse;
pub use model::Level;
pub use routes::configure;
pub use store::{Term, all, by_ids, current, find, get, insert};

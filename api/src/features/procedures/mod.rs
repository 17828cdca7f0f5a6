//! Procedures: templates of named steps, what proves each, who does it, and within how many days.
//!
//! What differs from county to county is a template with editable names, never code. A template has
//! versions that are never changed; the county's holds for all, a town or a unit may have its own
//! ([`resolve`]). A running procedure is not a row of its own: it is a subject with the day it began, and
//! the version that held then goes on holding for it, whatever comes later.
//!
//! Steps the product knows by itself name a fact ([`model::Kind::facts`]) and tick themselves from the
//! record; whoever owns the subject says which facts there are. The others are ticked by hand with a
//! note, and taken back with a reason ([`ticks`]).
//!
//! - tables: `procedure_templates`, `procedure_ticks`
//! - permissions: `procedures.*`
//! - events: `procedure.*`

mod dto;
pub mod error;
mod handlers;
pub mod model;
pub mod permissions;
mod presets;
mod resolve;
mod routes;
pub mod rules;
mod store;
mod store_ticks;

pub use model::{Kind, Step};
pub(in crate::features) use resolve::{Holding, holding};
pub use routes::configure;
pub(in crate::features) use store_ticks::{TickRow, list as ticks, tick, undo};

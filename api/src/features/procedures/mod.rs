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

mod checklist;
mod dto;
pub mod dto_steps;
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

pub(in crate::features) use checklist::{Facts, by_hand, checklist};
pub use dto_steps::{ChecklistStep, TickStepRequest, UndoStepRequest};
pub use model::{Kind, ProcedurePhase, Step};
pub(in crate::features) use resolve::{Holding, holding};
pub use routes::configure;
pub(in crate::features) use store_ticks::{TickRow, list as ticks, tick, undo};

//! The procedure of a meeting (会前、会中、会后; of the presidium 三会五步): which steps its template has, which
//! the record of the meeting, its votes and its decisions proves by itself, which somebody ticked.
//!
//! The template that held when the meeting was made goes on holding for it. Steps before a meeting are due so
//! many days before its first day, steps after it so many days after its last.
//!
//! - tables: none of its own; `procedure_*` by way of `procedures`, the rest by way of `meetings`, `ballots`,
//!   `decisions`
//! - permissions: `meetings.manage`
//! - events: `meeting.step_ticked`, `meeting.step_undone`, on the meeting

mod handlers;
pub mod response;
mod routes;
mod view;

pub use routes::configure;

//! Deadlines with their basis: when something is due, why, and whether it is late.
//!
//! Rules N5 and N6 (民法典 201 to 203): the day on which a period starts is not counted; a period
//! of months ends on the corresponding day, or on the last day of a month that has no such day; a
//! last day that is not worked moves to the next working day. Every deadline can tell how it was
//! computed ([`explain::explain`]). A deadline row keeps the calculation it came from.
//!
//! Table: `deadlines`. No operations of its own: deadlines are sent with the record they hang on.

pub mod dto;
pub mod explain;
mod model;
pub mod rules;
pub mod running;
pub mod store;

#[cfg(test)]
mod tests;

pub use dto::DeadlineResponse;
pub use explain::{Basis, explain};
pub use model::{Deadline, NewDeadline, TermUnit};
pub use rules::{Due, Shift, Term, Timing, add_months, compute_due, days_left, is_overdue, timing};
pub use running::{Running, RunningKind, RunningSource};

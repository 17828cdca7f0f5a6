//! Reminders (到期提醒): before a day to be kept, on it, and after it has passed.
//!
//! Once a day, on working days from an hour on, a background job looks at what runs in each county:
//! answers, answers in another round, views of assisting units, promises, what offices hand over,
//! publish and file, and of deputy groups the activity of a quarter, closing it, and the correction
//! plan of a red one ([`RunningSource`](crate::features::clocks::RunningSource)). The parameter
//! `reminder_days` says on which days before and after the last one people are reminded,
//! `reminder_leader_from_day` and `reminder_office_from_day` from which of them on the leaders of the
//! unit and the office of the congress are told, too. Who is reminded gets one digest a day, not one
//! notice per matter.
//!
//! - One reminder per deadline, last day, step and recipient, by constraint: an extension or another
//!   round starts a series of its own, and what was taken back or answered runs no longer.
//! - A step that falls on a day off is brought forward to the working day before when it comes before
//!   the last day or on it, and put off to the next one after: a warning must not come too late, and
//!   nobody is late on a day off.
//! - After days of standstill only the newest step is given, so that nobody is told twice of the same.
//! - A step older than the present last day (before the hand-over, or before more time was granted)
//!   is never given.
//! - Several processes may run it: the day of a county is taken by a unique row.
//!
//! - tables: `reminder_runs`, `reminder_digests`, `reminders`
//! - permission: `reminders.read`
//! - events: `reminder.given`; its `data.notice` tells the recipient

mod dto;
mod give;
mod handlers;
pub mod permissions;
mod routes;
pub mod rules;
mod store;

pub use give::give;
pub use routes::configure;

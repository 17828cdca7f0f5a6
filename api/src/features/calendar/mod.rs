//! The working-day calendar: which days are worked and which are not.
//!
//! Mainland China moves days off around: a notice of the State Council, published every autumn,
//! names the days off of the next year and the weekend days that are worked instead. Deadlines
//! given in working days, and every deadline whose last day is a day off (rule N5, 民法典 203),
//! need this calendar. A year without a notice falls back to plain weekends, and says so.

//!
//! - table: `calendar_days`, for notices newer than this version of the program
//! - permission: `calendar.read`

mod announce;
pub mod days;
mod dto;
mod handlers;
pub mod permissions;
mod routes;
mod store;

#[cfg(test)]
mod tests;

pub use announce::announce;
pub use days::{Calendar, CalendarError, DayKind, NonWorking, SpecialDay};
pub use routes::configure;
pub use store::load;

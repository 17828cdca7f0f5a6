//! The working-day calendar: which days are worked and which are not.
//!
//! Mainland China moves days off around: a notice of the State Council, published every autumn,
//! names the days off of the next year and the weekend days that are worked instead. Deadlines
//! given in working days, and every deadline whose last day is a day off (rule N5, 民法典 203),
//! need this calendar. A year without a notice falls back to plain weekends, and says so.

pub mod days;

#[cfg(test)]
mod tests;

pub use days::{Calendar, CalendarError, DayKind, NonWorking, SpecialDay};

//! Deadline arithmetic. Pure: today comes from the caller, the working days from [`Calendar`].

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::features::calendar::{Calendar, NonWorking};

/// How long a period runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "unit", content = "length", rename_all = "snake_case")]
pub enum Term {
    /// Calendar months (代表法 51 counts in months, not in days).
    Months(u8),
    /// Calendar days.
    CalendarDays(u16),
    /// Working days by the calendar of special days.
    WorkingDays(u16),
}

/// One day that could not be the last day of the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// The day.
    pub date: NaiveDate,
    /// Why it is not worked.
    pub why: NonWorking,
}

/// A computed deadline with everything that is needed to explain it later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The day of the start event; it is not counted (民法典 201).
    pub start: NaiveDate,
    /// The period.
    pub term: Term,
    /// The last day before working days are looked at.
    pub nominal: NaiveDate,
    /// The last day of the period: nothing is late on this day.
    pub due: NaiveDate,
    /// The days the end was moved over, ascending; empty if `nominal` is worked.
    pub shifted_because: Vec<Shift>,
    /// Years the period depends on whose notice of days off is not known. Not empty means: this
    /// date may move when the State Council publishes the year.
    pub calendar_missing_years: Vec<i32>,
}

/// Adds calendar months to a start day that is itself not counted: the corresponding day, or the
/// last day of a shorter month (民法典 202). 30 November plus 3 months is 28 or 29 February.
#[must_use]
pub fn add_months(start: NaiveDate, n: u32) -> NaiveDate {
    // `None` only beyond the year 262,000.
    start
        .checked_add_months(Months::new(n))
        .unwrap_or(NaiveDate::MAX)
}

/// The deadline of a period that starts with an event on `start`.
#[must_use]
pub fn compute_due(start: NaiveDate, term: Term, calendar: &Calendar) -> Due {
    let nominal = match term {
        Term::Months(n) => add_months(start, u32::from(n)),
        Term::CalendarDays(n) => start
            .checked_add_days(Days::new(u64::from(n)))
            .unwrap_or(NaiveDate::MAX),
        Term::WorkingDays(n) => calendar.add_working_days(start, u32::from(n)),
    };
    let due = calendar.working_day_on_or_after(nominal);
    // A period of months or days depends on the calendar only at its end, a period of working
    // days all the way.
    let first_year = match term {
        Term::WorkingDays(_) => start.year(),
        Term::Months(_) | Term::CalendarDays(_) => nominal.year(),
    };
    let calendar_missing_years = (first_year..=due.year())
        .filter(|year| !calendar.is_published(*year))
        .collect();
    let shifted_because = nominal
        .iter_days()
        .take_while(|day| *day < due)
        .filter_map(|date| calendar.non_working(date).map(|why| Shift { date, why }))
        .collect();
    Due {
        start,
        term,
        nominal,
        due,
        shifted_because,
        calendar_missing_years,
    }
}

/// Days from `today` to the deadline: 0 on the last day, negative when late.
#[must_use]
pub fn days_left(due: NaiveDate, today: NaiveDate) -> i64 {
    (due - today).num_days()
}

/// Whether the deadline has passed (rule N6: `today > due`; the caller knows whether the matter
/// was closed, see [`timing`]).
#[must_use]
pub fn is_overdue(due: NaiveDate, today: NaiveDate) -> bool {
    today > due
}

/// Where a matter stands against its deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", content = "days", rename_all = "snake_case")]
pub enum Timing {
    /// Open, with so many days left (0 on the last day).
    Running(i64),
    /// Open and late by so many days (at least 1).
    Overdue(i64),
    /// Closed on time.
    Met,
    /// Closed, but so many days late (at least 1).
    MetLate(i64),
}

/// Compares a deadline with the closing event if there is one, else with today (rule N6).
#[must_use]
pub fn timing(due: NaiveDate, today: NaiveDate, closed_on: Option<NaiveDate>) -> Timing {
    match closed_on {
        Some(closed) if closed > due => Timing::MetLate((closed - due).num_days()),
        Some(_) => Timing::Met,
        None if is_overdue(due, today) => Timing::Overdue((today - due).num_days()),
        None => Timing::Running(days_left(due, today)),
    }
}

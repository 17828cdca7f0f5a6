//! Months as they are written: `2027-03`. They sort like text.

use crate::platform::i18n::{Locale, Params, text};
use chrono::{Datelike, Months, NaiveDate};

/// The month of a day.
#[must_use]
pub(super) fn of(day: NaiveDate) -> String {
    day.format("%Y-%m").to_string()
}

/// The first day of a month; none for what is not one.
#[must_use]
pub(super) fn first(month: &str) -> Option<NaiveDate> {
    if month.len() != 7 {
        return None;
    }
    format!("{month}-01").parse().ok()
}

/// A month in the reader's language: `2027年3月`.
#[must_use]
pub(super) fn spoken(month: &str, locale: Locale) -> String {
    let Some(day) = first(month) else {
        return month.to_owned();
    };
    let params = Params::from([
        ("year".to_owned(), day.year().into()),
        ("month".to_owned(), day.month().into()),
    ]);
    text(locale, "project_works.month", &params)
}

/// The months from one day's to another's, the last one left out.
pub(super) fn between(from: NaiveDate, until: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let end = until.with_day(1);
    let steps = std::iter::successors(from.with_day(1), |month| {
        month.checked_add_months(Months::new(1))
    });
    steps.take_while(move |month| end.is_some_and(|end| *month < end))
}

/// The last day for the report of a month: that day of the month after it.
#[must_use]
pub(super) fn due(month: NaiveDate, report_day: u32) -> Option<NaiveDate> {
    let next = month.checked_add_months(Months::new(1))?;
    next.with_day(report_day)
}

//! "Why this date?" — a deadline told step by step, with the article behind each step.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::rules::{Due, Shift, Term};
use crate::features::calendar::NonWorking;
use crate::features::explanations::{Explanation, Param, Step};

/// Why a period runs at all (rule N6). Kept with the deadline row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// The article or local document that sets the length, as shown (`代表法第五十一条`).
    pub article: String,
    /// Text key of the event the period starts with, such as `clocks.event.assigned`.
    pub start_event: String,
    /// Set if this is the extended period (rule J10): the deadline before and the day of approval.
    pub extension: Option<Extension>,
}

/// An approved extension (rule J10: reason, consent of the assigning office, deputy informed).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// The deadline that held before.
    pub previous_due: NaiveDate,
    /// The day the assigning office agreed.
    pub approved_on: NaiveDate,
}

/// The calculation behind `due`, in the order in which one would tell it: basis, start, length,
/// last day, every day it was moved over, result, and a warning for unpublished years.
#[must_use]
pub fn explain(due: &Due, basis: &Basis) -> Explanation {
    let mut told = Explanation::default();
    told.push(
        Step::new("clocks.start")
            .with("event", Param::Label(basis.start_event.clone()))
            .with("start", due.start),
    );
    told.push(term_step(due.term).with("article", basis.article.as_str()));
    if let Some(extension) = basis.extension {
        told.push(
            Step::new("clocks.extended")
                .with("previous", extension.previous_due)
                .with("approved", extension.approved_on),
        );
    }
    told.push(nominal_step(due));
    for shift in &due.shifted_because {
        told.push(shift_step(shift));
    }
    if due.due != due.nominal {
        told.push(Step::new("clocks.moved").with("due", due.due));
    }
    told.push(Step::new("clocks.due").with("due", due.due));
    for year in &due.calendar_missing_years {
        told.push(Step::new("clocks.calendar_missing").with("year", *year));
    }
    told
}

fn term_step(term: Term) -> Step {
    match term {
        Term::Months(n) => Step::new("clocks.term_months").with("n", u32::from(n)),
        Term::CalendarDays(n) => Step::new("clocks.term_days").with("n", u32::from(n)),
        Term::WorkingDays(n) => Step::new("clocks.term_working_days").with("n", u32::from(n)),
    }
}

fn nominal_step(due: &Due) -> Step {
    let code = match due.term {
        Term::Months(_) if due.start.day() == due.nominal.day() => "clocks.corresponding_day",
        Term::Months(_) => "clocks.month_end",
        Term::CalendarDays(_) => "clocks.counted_days",
        Term::WorkingDays(_) => "clocks.counted_working_days",
    };
    Step::new(code).with("nominal", due.nominal)
}

fn shift_step(shift: &Shift) -> Step {
    match &shift.why {
        NonWorking::Holiday { name } => Step::new("clocks.holiday")
            .with("date", shift.date)
            .with("name", name.as_str()),
        NonWorking::Weekend => {
            let number = shift.date.weekday().number_from_monday();
            let weekday = format!("clocks.weekday.{number}");
            Step::new("clocks.weekend")
                .with("date", shift.date)
                .with("weekday", Param::Label(weekday))
        }
    }
}

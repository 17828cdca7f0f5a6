//! A deadline as it is stored: with all it was computed from, so that it can explain itself for ever.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::rules::Term;
use crate::platform::db::{Id, Json, Timestamp, text_enum};
use crate::schema::deadlines;

text_enum! {
    /// What a period is counted in.
    pub enum TermUnit {
        /// Calendar months.
        Months = "months",
        /// Calendar days.
        CalendarDays = "calendar_days",
        /// Working days.
        WorkingDays = "working_days",
    }
}

impl From<Term> for (TermUnit, i32) {
    fn from(term: Term) -> Self {
        match term {
            Term::Months(n) => (TermUnit::Months, i32::from(n)),
            Term::CalendarDays(n) => (TermUnit::CalendarDays, i32::from(n)),
            Term::WorkingDays(n) => (TermUnit::WorkingDays, i32::from(n)),
        }
    }
}

/// A row of `deadlines`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deadlines, treat_none_as_default_value = false)]
pub struct Deadline {
    /// County.
    pub county_id: i64,
    /// Identifier.
    pub id: Id,
    /// What kind of record it hangs on.
    pub subject_kind: String,
    /// The record.
    pub subject_id: Id,
    /// What must be done by then, such as `reply`.
    pub kind: String,
    /// The rule in the domain document, such as `J13`.
    pub rule: String,
    /// The article or local document that sets the length.
    pub basis: String,
    /// Text key of the event the period starts with.
    pub start_event: String,
    /// Day of that event; not counted (民法典201).
    pub start_on: NaiveDate,
    /// What the period is counted in: the value of the parameter on the day it was computed.
    pub term_unit: TermUnit,
    /// How many of them.
    pub term_amount: i32,
    /// Last day before days off are looked at.
    pub nominal_due_on: NaiveDate,
    /// Last day on which nothing is late.
    pub due_on: NaiveDate,
    /// The calculation, step by step (`explanations::Explanation`).
    pub steps: Json,
    /// The deadline before an extension.
    pub extended_from: Option<NaiveDate>,
    /// Why it was extended.
    pub extension_reason: Option<String>,
    /// Who agreed to the extension.
    pub extended_by: Option<String>,
    /// When.
    pub extended_at: Option<Timestamp>,
    /// The day the matter was done, or the deadline fell away.
    pub closed_on: Option<NaiveDate>,
    /// When it was computed.
    pub created_at: Timestamp,
}

/// What a deadline is computed from.
#[derive(Debug, Clone)]
pub struct NewDeadline {
    /// What kind of record it hangs on.
    pub subject_kind: &'static str,
    /// The record.
    pub subject_id: Id,
    /// What must be done by then, such as `reply`.
    pub kind: &'static str,
    /// The rule in the domain document, such as `J13`.
    pub rule: &'static str,
    /// The article or local document that sets the length.
    pub article: String,
    /// Text key of the event the period starts with.
    pub start_event: &'static str,
    /// Day of that event.
    pub start_on: NaiveDate,
    /// The length.
    pub term: Term,
}

//! What may be done to a commendation, by whom (domain 12/63). Pure: no clock, no database.

use super::model::AwardAction as Act;
use chrono::{Months, NaiveDate};

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// The honour was taken back.
    Withdrawn,
}

/// Whether an act is open: to the office that keeps it, as long as the honour stands.
pub fn check(act: Act, is_withdrawn: bool, is_office: bool) -> Result<(), Refusal> {
    if !is_office {
        return Err(Refusal::NotYourTurn);
    }
    match act {
        Act::Edit | Act::Withdraw if is_withdrawn => Err(Refusal::Withdrawn),
        Act::Edit | Act::Withdraw => Ok(()),
    }
}

/// Why a day cannot be that of a commendation: the code of the field error. Sixty years back, for what is entered late.
#[must_use]
pub fn wrong_day(day: NaiveDate, today: NaiveDate) -> Option<&'static str> {
    if day > today {
        return Some("future");
    }
    let first = today.checked_sub_months(Months::new(12 * 60));
    (Some(day) < first).then_some("award_day_out_of_range")
}

/// Why an honour cannot have been taken back on a day.
#[must_use]
pub fn wrong_end(day: NaiveDate, awarded_on: NaiveDate, today: NaiveDate) -> Option<&'static str> {
    if day > today {
        return Some("future");
    }
    (day < awarded_on).then_some("award_withdrawn_before")
}

//! What may be done to a station, by whom. Pure: no clock, no database.

use super::model::{StationPaper, StationRhythm as Rhythm};
use chrono::{Datelike, Days, Months, NaiveDate};

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Not the office of its congress.
    NotYourTurn,
    /// The station was closed.
    Closed,
    /// A closed station is not public any more.
    NotPublic,
    /// None of its deputies has a public card.
    WithoutCards,
}

/// Whether an act, any of them, is open to the actor now: first whose part it is (403), then the state (409).
pub fn check(is_closed: bool, is_office: bool) -> Result<(), Refusal> {
    match (is_office, is_closed) {
        (false, _) => Err(Refusal::NotYourTurn),
        (true, true) => Err(Refusal::Closed),
        (true, false) => Ok(()),
    }
}

/// Whether a sheet can be printed: it shows nothing that everybody may not see (代表法58).
pub fn check_paper(
    paper: StationPaper,
    is_closed: bool,
    has_public_cards: bool,
) -> Result<(), Refusal> {
    match paper {
        _ if is_closed => Err(Refusal::NotPublic),
        StationPaper::Cards if !has_public_cards => Err(Refusal::WithoutCards),
        StationPaper::Poster | StationPaper::Cards => Ok(()),
    }
}

/// Why a station cannot have been opened or closed on a day: the code of the field error.
#[must_use]
pub fn wrong_day(
    day: NaiveDate,
    opened_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<&'static str> {
    if day > today {
        return Some("future");
    }
    opened_on
        .is_some_and(|opened| day < opened)
        .then_some("station_before_opening")
}

/// Whether whoever is asked for is named once: a deputy, or somebody of the staff by name.
#[must_use]
pub fn is_one_contact(is_deputy: bool, is_named: bool) -> bool {
    is_deputy != is_named
}

/// Whether a deputy may belong to a station (A3): one of its congress, or for that of a town one of the county who
/// is at home there.
#[must_use]
pub fn may_belong(is_of_congress: bool, is_of_county: bool, is_at_home: bool) -> bool {
    is_of_congress || (is_of_county && is_at_home)
}

/// The first day of the last week, month or quarter that is over on a day.
#[must_use]
pub fn last_period(every: Rhythm, today: NaiveDate) -> NaiveDate {
    let first = |day: NaiveDate| day.with_day(1);
    let begin = match every {
        Rhythm::Weekly => {
            let days = u64::from(today.weekday().num_days_from_monday()) + 7;
            today.checked_sub_days(Days::new(days))
        }
        Rhythm::Monthly => first(today).and_then(|day| day.checked_sub_months(Months::new(1))),
        Rhythm::Quarterly => {
            first(today).and_then(|day| day.checked_sub_months(Months::new(today.month0() % 3 + 3)))
        }
    };
    begin.unwrap_or(today)
}

/// Whether a station is late (A4): it was there all of the last period that is over, and nobody was received in it or
/// since.
#[must_use]
pub fn is_overdue(since: NaiveDate, opened_on: NaiveDate, last_on: Option<NaiveDate>) -> bool {
    opened_on <= since && last_on.is_none_or(|day| day < since)
}

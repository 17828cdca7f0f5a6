//! What may be done to a training, by whom, when (代表法47). Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403), does the state allow
//! it (409), is it the day for it (409), is the deputy who acts in office (403, 代表法61).

use super::model::{TrainingAction as Act, TrainingStatus as Status};
use crate::features::congresses::Mandate;
use chrono::{Months, NaiveDate};

/// What the rules need to know of a training.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Where it stands.
    pub status: Status,
    /// Its first day.
    pub begins_on: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// It has questions.
    pub has_quiz: bool,
    /// Somebody has answered them.
    pub is_quiz_begun: bool,
}

/// The actor's part in a training.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of the congress that holds it.
    pub is_office: bool,
    /// A deputy who is invited.
    pub is_invited: bool,
    /// A deputy who has answered the questions.
    pub has_taken: bool,
    /// The mandate of the deputy who acts; none for others.
    pub mandate: Option<Mandate>,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// Not in this state.
    NotInState,
    /// Its day has not come.
    NotYet,
    /// Its day has come.
    TooLate,
    /// Somebody has answered the questions.
    QuizBegun,
    /// There are no questions.
    QuizNone,
    /// Answered already.
    QuizTaken,
    /// The deputy's mandate is suspended.
    MandateSuspended,
    /// The deputy is not in office.
    MandateEnded,
}

/// Whether an act is open to the actor now.
pub fn check(act: Act, at: &Snapshot, part: Part) -> Result<(), Refusal> {
    let is_theirs = match act {
        Act::Answer => part.is_office || part.is_invited,
        Act::TakeQuiz => part.is_invited,
        Act::Edit | Act::Invite | Act::Cancel | Act::Attend | Act::WriteQuiz => part.is_office,
    };
    if !is_theirs {
        return Err(Refusal::NotYourTurn);
    }
    let is_open = match act {
        Act::Edit | Act::Invite | Act::Cancel => {
            matches!(at.status, Status::Planned | Status::Announced)
        }
        Act::Answer => at.status == Status::Announced,
        Act::Attend | Act::TakeQuiz => matches!(at.status, Status::Announced | Status::Held),
        Act::WriteQuiz => at.status != Status::Cancelled,
    };
    if !is_open {
        return Err(Refusal::NotInState);
    }
    let has_begun = at.begins_on <= at.today;
    match act {
        Act::Attend if !has_begun => return Err(Refusal::NotYet),
        // On its first day somebody may still fall ill; afterwards staff say who came.
        Act::Answer if at.begins_on < at.today => return Err(Refusal::TooLate),
        Act::WriteQuiz if at.is_quiz_begun => return Err(Refusal::QuizBegun),
        Act::TakeQuiz if !at.has_quiz => return Err(Refusal::QuizNone),
        Act::TakeQuiz if part.has_taken => return Err(Refusal::QuizTaken),
        Act::TakeQuiz if !has_begun => return Err(Refusal::NotYet),
        _ => {}
    }
    match part.mandate {
        Some(Mandate::Suspended) => Err(Refusal::MandateSuspended),
        Some(Mandate::Ended) => Err(Refusal::MandateEnded),
        Some(Mandate::Active) | None => Ok(()),
    }
}

/// Why days cannot be those of a training: the field and the code of its error. One year back, for those on paper, and
/// ahead; no longer than three months.
#[must_use]
pub fn wrong_days(
    begins_on: NaiveDate,
    ends_on: NaiveDate,
    today: NaiveDate,
) -> Option<(&'static str, &'static str)> {
    let year = Months::new(12);
    let from = today.checked_sub_months(year);
    let until = today.checked_add_months(year);
    if Some(begins_on) < from || Some(begins_on) > until {
        return Some(("/begins_on", "training_day_out_of_range"));
    }
    let last = begins_on.checked_add_months(Months::new(3));
    (ends_on < begins_on || Some(ends_on) > last)
        .then_some(("/ends_on", "training_end_out_of_range"))
}

/// How many choices are right.
#[must_use]
pub fn score(correct: &[i64], choices: &[i64]) -> i64 {
    let right = correct
        .iter()
        .zip(choices)
        .filter(|(one, other)| one == other);
    i64::try_from(right.count()).unwrap_or(i64::MAX)
}

/// Whether a deputy has as many hours as a year asks (`training_hours_per_deputy_year`).
#[must_use]
pub const fn is_reached(hours: i64, target: i64) -> bool {
    hours >= target
}

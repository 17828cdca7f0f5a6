//! What may be done about a report of an enforcing organ, and whether consent is asked (D13, D15; 代表法39, 61). Pure:
//! no clock, no database.

use super::model::{
    CustodyConsent as Consent, CustodyMeasure as Measure, CustodyReportAction as Act,
};
use crate::features::congresses::CongressLevel;
use chrono::NaiveDate;

/// What the rules need to know of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Whether the congress consents.
    pub consent: Consent,
    /// The mandate was suspended because of it.
    pub is_suspended: bool,
    /// It is over.
    pub is_closed: bool,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// Not in this state.
    NotInState,
    /// Consent was not given yet.
    WithoutConsent,
}

/// Whether an act is open to the actor now.
pub fn check(act: Act, at: Snapshot, is_office: bool) -> Result<(), Refusal> {
    if !is_office {
        return Err(Refusal::NotYourTurn);
    }
    let is_open = match act {
        Act::AnswerConsent => at.consent == Consent::Asked,
        Act::Suspend => !at.is_suspended,
        Act::Close => true,
    };
    if at.is_closed || !is_open {
        return Err(Refusal::NotInState);
    }
    let is_free = matches!(at.consent, Consent::NotNeeded | Consent::Granted);
    match act == Act::Suspend && !is_free {
        true => Err(Refusal::WithoutConsent),
        false => Ok(()),
    }
}

/// Whether consent is asked (代表法39): of the standing committee for a county deputy, except who was caught in the act;
/// a measure against a township deputy is reported at once and needs none (D15).
#[must_use]
pub const fn consent_for(level: CongressLevel, measure: Measure) -> Consent {
    match (level, measure) {
        (CongressLevel::Township, _) | (CongressLevel::County, Measure::CaughtInAct) => {
            Consent::NotNeeded
        }
        (CongressLevel::County, Measure::Arrest | Measure::Trial | Measure::Restriction) => {
            Consent::Asked
        }
    }
}

/// Why a day cannot be one of a report: not before another one, not in the future.
#[must_use]
pub fn wrong_day(day: NaiveDate, after: NaiveDate, today: NaiveDate) -> Option<&'static str> {
    match day > today {
        true => Some("future"),
        false => (day < after).then_some("custody_day_too_early"),
    }
}

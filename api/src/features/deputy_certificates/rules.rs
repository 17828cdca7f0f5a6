//! Whether a certificate holds, and what may be done to it (代表法49, 61). Pure: no clock, no database.

use super::model::{DeputyCertificateStanding as Standing, DeputyCertificateStatus as Status};
use crate::features::congresses::Mandate;
use chrono::NaiveDate;

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Not the office of its congress.
    NotYourTurn,
    /// It was replaced or given back.
    NotInForce,
}

/// Whether an act, any of them, is open to the actor now: first whose part it is (403), then the state (409).
pub fn check(status: Status, is_office: bool) -> Result<(), Refusal> {
    match (is_office, status) {
        (false, _) => Err(Refusal::NotYourTurn),
        (true, Status::Valid) => Ok(()),
        (true, Status::Replaced | Status::Returned) => Err(Refusal::NotInForce),
    }
}

/// What the standing of a certificate follows from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// What became of it.
    pub status: Status,
    /// The seat it belongs to.
    pub mandate: Mandate,
    /// The term of the seat is over.
    pub is_term_over: bool,
    /// The last day that stands on it.
    pub valid_until: Option<NaiveDate>,
}

/// Whether it holds today: the register first, then the seat, then the day that stands on it.
#[must_use]
pub fn standing(facts: Facts, today: NaiveDate) -> Standing {
    match (facts.status, facts.mandate) {
        (Status::Replaced, _) => Standing::Replaced,
        (Status::Returned, _) => Standing::Returned,
        (Status::Valid, Mandate::Ended) => Standing::Ended,
        (Status::Valid, _) if facts.is_term_over => Standing::Ended,
        (Status::Valid, Mandate::Suspended) => Standing::Suspended,
        (Status::Valid, Mandate::Active) => {
            match facts.valid_until.is_some_and(|last| last < today) {
                true => Standing::Expired,
                false => Standing::Valid,
            }
        }
    }
}

/// Why a certificate cannot be of these days: where, and the code of the field error.
#[must_use]
pub fn wrong_days(
    issued_on: NaiveDate,
    valid_until: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<(&'static str, &'static str)> {
    if issued_on > today {
        return Some(("/issued_on", "future"));
    }
    let is_before = valid_until.is_some_and(|last| last < issued_on);
    is_before.then_some(("/valid_until", "certificate_before_issue"))
}

//! What may be done to a contact, by whom, and when enough are kept (domain 12, row 37). Pure: no clock, no database.

use super::model::{DeputyContactAction as Act, DeputyContactKind as Kind};
use chrono::NaiveDate;

/// What the rules need to know of a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Whom it is with.
    pub kind: Kind,
    /// It was ended.
    pub is_ended: bool,
    /// The office of the congress asks.
    pub is_office: bool,
    /// Whoever keeps in touch asks.
    pub is_keeper: bool,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// It was ended.
    Ended,
    /// Who looks after whom is assigned, not edited.
    Assigned,
}

/// Whether an act is open to the actor now: first whose part it is (403), then the state (409). Which deputies a member
/// looks after is the office's to say.
pub fn check(act: Act, at: Snapshot) -> Result<(), Refusal> {
    let is_assigned = at.kind == Kind::Deputy && act != Act::Note;
    let is_part = at.is_office || (at.is_keeper && !is_assigned);
    match (is_part, at.is_ended) {
        (false, _) => Err(Refusal::NotYourTurn),
        (true, true) => Err(Refusal::Ended),
        (true, false) if at.kind == Kind::Deputy && act == Act::Edit => Err(Refusal::Assigned),
        (true, false) => Ok(()),
    }
}

/// Why somebody cannot have been in touch on a day, or since then: the code of the field error.
#[must_use]
pub fn wrong_day(
    day: NaiveDate,
    since: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<&'static str> {
    if day > today {
        return Some("future");
    }
    since
        .is_some_and(|since| day < since)
        .then_some("deputy_contact_before_since")
}

/// Whether somebody keeps in touch with as many as the local rule asks (`deputy_contacts_min`,
/// `presidium_member_contacts`).
#[must_use]
pub const fn is_reached(number: i64, minimum: i64) -> bool {
    number >= minimum
}

/// Those of `from` who are not in `to`.
#[must_use]
pub fn gone<T: PartialEq + Copy>(from: &[T], to: &[T]) -> Vec<T> {
    from.iter()
        .filter(|one| !to.contains(one))
        .copied()
        .collect()
}

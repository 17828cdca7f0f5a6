//! What may be done to a bulletin, by whom, when (代表法46). Pure: no clock, no database.

use super::model::{BulletinAction as Act, BulletinStatus as Status};
use crate::features::congresses::Mandate;
use chrono::NaiveDate;

/// What the rules need to know of a bulletin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Where it stands.
    pub status: Status,
    /// How many have not read it.
    pub unread: i64,
    /// When they were reminded last.
    pub reminded_on: Option<NaiveDate>,
    /// Today.
    pub today: NaiveDate,
}

/// The actor's part in a bulletin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office that sends it.
    pub is_office: bool,
    /// A deputy to whom it was sent.
    pub is_reader: bool,
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
    /// They were reminded today: at most once a day.
    RemindedToday,
    /// There is nobody to remind.
    AllRead,
    /// The deputy's mandate is suspended.
    MandateSuspended,
    /// The deputy is not in office.
    MandateEnded,
}

/// Whether an act is open to the actor now.
pub fn check(act: Act, at: &Snapshot, part: Part) -> Result<(), Refusal> {
    let is_theirs = match act {
        Act::Read => part.is_reader,
        Act::Edit | Act::Send | Act::Correct | Act::Remind | Act::Withdraw => part.is_office,
    };
    if !is_theirs {
        return Err(Refusal::NotYourTurn);
    }
    let is_open = match act {
        Act::Edit | Act::Send => at.status == Status::Draft,
        Act::Correct | Act::Read | Act::Remind => at.status == Status::Sent,
        Act::Withdraw => at.status != Status::Withdrawn,
    };
    if !is_open {
        return Err(Refusal::NotInState);
    }
    match act {
        Act::Remind if at.unread == 0 => return Err(Refusal::AllRead),
        Act::Remind if at.reminded_on == Some(at.today) => return Err(Refusal::RemindedToday),
        _ => {}
    }
    match part.mandate {
        Some(Mandate::Suspended) => Err(Refusal::MandateSuspended),
        Some(Mandate::Ended) => Err(Refusal::MandateEnded),
        Some(Mandate::Active) | None => Ok(()),
    }
}

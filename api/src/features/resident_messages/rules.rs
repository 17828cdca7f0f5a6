//! What may be done to a message of a resident, by whom, when. Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403), does the
//! state allow it (409).

use super::model::{
    ResidentMessageAction as Act, ResidentMessageKind as Kind, ResidentMessageStatus as Status,
};

/// What the rules need to know of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub status: Status,
    /// Whether it was answered.
    pub is_answered: bool,
    /// Whether a suggestion was made of it.
    pub is_converted: bool,
    /// Whether the deputy handed it to the office.
    pub is_forwarded: bool,
}

/// The actor's part in a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of its congress.
    pub is_office: bool,
    /// The deputy it was written to.
    pub is_deputy: bool,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// Not in this state.
    NotInState,
}

/// Whether an act is open to the actor now.
pub fn check(act: Act, at: &Snapshot, part: Part) -> Result<(), Refusal> {
    let is_part = match act {
        Act::Accept | Act::Refuse => part.is_office,
        Act::Answer => part.is_deputy || (part.is_office && at.is_forwarded),
        Act::Convert | Act::Forward => part.is_deputy,
    };
    if !is_part {
        return Err(Refusal::NotYourTurn);
    }
    let is_shown_letter = at.kind == Kind::Message && at.status == Status::Accepted;
    let is_open = match act {
        Act::Accept | Act::Refuse => at.status == Status::Waiting,
        Act::Answer => is_shown_letter && !at.is_answered,
        Act::Convert => is_shown_letter && !at.is_converted,
        Act::Forward => is_shown_letter && !at.is_forwarded && !at.is_answered,
    };
    if is_open {
        Ok(())
    } else {
        Err(Refusal::NotInState)
    }
}

//! What may be done to an idea, by whom, when. Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403), does the
//! state allow it (409).

use super::model::{ProjectIdeaAction as Act, ProjectIdeaStatus as Status};

/// The actor's part in an idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of its congress.
    pub is_office: bool,
    /// The deputy or the unit who gave it.
    pub is_giver: bool,
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
pub fn check(act: Act, status: Status, part: Part) -> Result<(), Refusal> {
    let is_part = part.is_office || (act == Act::Edit && part.is_giver);
    if !is_part {
        return Err(Refusal::NotYourTurn);
    }
    let is_open = match act {
        // Once the office has taken it up, who gave it changes it no more.
        Act::Edit if !part.is_office => matches!(status, Status::New | Status::Pooled),
        Act::Edit | Act::Merge | Act::Exclude => is_standing(status),
        Act::Accept => status == Status::New,
        Act::Separate => status == Status::Merged,
        Act::Restore => matches!(status, Status::Taken | Status::Excluded),
        Act::Reserve => matches!(status, Status::New | Status::Taken),
        Act::Assign => status == Status::Pooled,
    };
    if is_open {
        Ok(())
    } else {
        Err(Refusal::NotInState)
    }
}

/// Whether an idea stands for itself and is decided on: such can be merged and excluded.
#[must_use]
pub const fn is_standing(status: Status) -> bool {
    matches!(status, Status::New | Status::Taken | Status::Pooled)
}

/// Where an idea stands that is to be sorted again: in its round, or in the pool.
#[must_use]
pub const fn to_be_sorted(has_round: bool) -> Status {
    if has_round {
        Status::New
    } else {
        Status::Pooled
    }
}

//! What may be done to a pledge, by whom (domain 12, row 33). Pure: no clock, no database.

use super::model::{DeputyPledgeAction as Act, DeputyPledgeStatus as Status};

/// What the rules need to know of a pledge and of who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PledgeAt {
    /// Where it stands.
    pub status: Status,
    /// Its year has begun.
    pub is_begun: bool,
    /// Who asks works for the office of the congress.
    pub is_office: bool,
    /// Who asks is the deputy.
    pub is_own: bool,
    /// The deputy is suspended (代表法61).
    pub is_suspended: bool,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// The deputy is suspended.
    Suspended,
    /// Its year has not begun.
    NotBegun,
    /// Not in this state.
    NotInState,
}

/// Whether an act is open to the actor now: whose part it is (403), then the state (409).
pub fn check(act: Act, at: PledgeAt) -> Result<(), Refusal> {
    let is_part = match act {
        // The office does it for a deputy who cannot.
        Act::Edit | Act::Note | Act::Review => at.is_own || at.is_office,
        // Nobody judges their own.
        Act::Close => at.is_office && !at.is_own,
    };
    if !is_part {
        return Err(Refusal::NotYourTurn);
    }
    // Who is suspended does nothing as a deputy; what became of it before may still be written down for them.
    if at.is_suspended && (at.is_own || act == Act::Edit) {
        return Err(Refusal::Suspended);
    }
    let is_open = match act {
        Act::Edit => at.status == Status::Submitted,
        Act::Note | Act::Review => at.status != Status::Closed,
        Act::Close => at.status == Status::Reviewed,
    };
    if !is_open {
        return Err(Refusal::NotInState);
    }
    match act != Act::Edit && !at.is_begun {
        true => Err(Refusal::NotBegun),
        false => Ok(()),
    }
}

/// Whether a pledge may be handed in for a year: the running one or the next.
#[must_use]
pub const fn is_year(year: i32, running: i32) -> bool {
    year == running || year == running + 1
}

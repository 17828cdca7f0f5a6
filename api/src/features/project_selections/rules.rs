//! What may be done to the choice, by whom, when; how many stand on the paper. Pure: no clock, no database.

use super::model::{
    ProjectFewerRule, ProjectSelectionAction as Act, ProjectSelectionStatus as Status,
    ProjectVoteStage,
};
use crate::features::ballots::ChosenStage;

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// For the office of the congress.
    NotYourTurn,
    /// Not in this state.
    NotInState,
    /// Ideas are still asked for (V4: what is asked for, settled, decided follow each other).
    StillSoliciting,
}

/// What decides whether an act is open.
#[derive(Debug, Clone, Copy)]
pub struct Facts {
    /// Where the choice stands.
    pub status: Status,
    /// Who asks is the office of the congress.
    pub is_office: bool,
    /// The round still asks for ideas.
    pub is_soliciting: bool,
}

/// Whether an act is open to the actor now: first whose part it is (403), then the state (409).
pub fn check(act: Act, facts: Facts) -> Result<(), Refusal> {
    let status = facts.status;
    if !facts.is_office {
        return Err(Refusal::NotYourTurn);
    }
    let is_open = match act {
        Act::Edit | Act::Adopt => status == Status::Draft,
        Act::Vote => status == Status::Adopted,
        Act::WithdrawBallot | Act::Announce => status == Status::Voting,
    };
    if !is_open {
        Err(Refusal::NotInState)
    } else if act == Act::Vote && facts.is_soliciting {
        Err(Refusal::StillSoliciting)
    } else {
        Ok(())
    }
}

/// How many more than are chosen stand on the paper: the share of the method, rounded up, and one at least (V7).
#[must_use]
pub fn surplus(seats: u32, percent: u32) -> u32 {
    seats.saturating_mul(percent).div_ceil(100).max(1)
}

/// How many stand on the paper at least (V7).
#[must_use]
pub fn fewest(seats: u32, percent: u32) -> u32 {
    seats.saturating_add(surplus(seats, percent))
}

/// Where the vote stands by the method: whether places that are left are voted on once more (V8). A second round is
/// one; what has no majority after it is not carried out.
#[must_use]
pub fn stage(
    found: ChosenStage,
    open_seats: u32,
    rounds: u32,
    rule: ProjectFewerRule,
) -> ProjectVoteStage {
    match found {
        ChosenStage::Running => ProjectVoteStage::Running,
        ChosenStage::Void => ProjectVoteStage::Void,
        ChosenStage::Tied => ProjectVoteStage::Tied,
        ChosenStage::Settled
            if open_seats > 0 && rounds < 2 && rule == ProjectFewerRule::SecondRound =>
        {
            ProjectVoteStage::SecondRound
        }
        ChosenStage::Settled => ProjectVoteStage::Settled,
    }
}

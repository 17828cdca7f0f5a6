//! What may be done to a decision, by whom, when. Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403), does the
//! state allow it (409), is everything there that it takes (409).

use super::model::{
    DecisionAction as Act, DecisionBody as Body, DecisionKind as Kind, DecisionStatus as Status,
};
use crate::features::congresses::CongressLevel;

/// What the rules need to know of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Where it stands.
    pub status: Status,
    /// What it is.
    pub kind: Kind,
    /// The congress.
    pub level: CongressLevel,
    /// Who decided.
    pub body: Body,
    /// About a budget, its adjustment, its execution or final accounts.
    pub is_budget: bool,
    /// To be adopted by a vote that has not passed it (yet).
    pub waits_for_vote: bool,
    /// Published.
    pub is_published: bool,
    /// Filed with the standing committee of the county.
    pub is_filed: bool,
    /// Filed with the government of the county.
    pub is_budget_filed: bool,
    /// Some report is not judged.
    pub has_unjudged: bool,
    /// Every unit has reported to the content of the body.
    pub all_accepted: bool,
}

/// The actor's part in a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of its congress.
    pub is_office: bool,
    /// Works for a unit it was handed over to.
    pub is_unit: bool,
    /// Some unit, for which the actor may report, has not.
    pub has_waiting: bool,
}

/// Whose act it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Party {
    /// The office of the body.
    Office,
    /// The unit, or the office for it.
    Reporter,
}

impl Party {
    /// Its word in the texts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Reporter => "reporter",
        }
    }
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn(Party),
    /// Not in this state.
    NotInState,
    /// The vote that would adopt it was not announced as passed.
    NotPassed,
    /// The unit has reported.
    AlreadyReported,
    /// It was published.
    AlreadyPublished,
    /// It must be published first.
    NotPublished,
    /// Nothing of this kind is filed there.
    NothingToFile,
    /// It was filed.
    AlreadyFiled,
    /// No report waits to be judged.
    NothingToJudge,
    /// The body is not content with every report yet.
    NotAccepted,
    /// A deliberation opinion is handed over before it is closed.
    NotHandedOver,
}

/// Whether a resolution, decision or major matter of a township congress: filed with the standing
/// committee of the county (M13).
#[must_use]
pub const fn is_filed_with_county(at: &Snapshot) -> bool {
    matches!(at.level, CongressLevel::Township)
        && matches!(at.body, Body::Congress)
        && !matches!(at.kind, Kind::Opinion)
}

/// Whether its budget is filed with the government of the county (B4, 预算法50).
#[must_use]
pub const fn is_budget_filed_above(at: &Snapshot) -> bool {
    matches!(at.level, CongressLevel::Township) && at.is_budget
}

/// Why a body cannot decide this: the code at `/body`.
#[must_use]
pub const fn body_problem(
    level: CongressLevel,
    body: Body,
    is_budget: bool,
) -> Option<&'static str> {
    match (level, body) {
        // B1 (预算法21, 69): the congress itself approves budget, adjustment and final accounts.
        (CongressLevel::Township, Body::Presidium) if is_budget => Some("budget_by_congress"),
        (CongressLevel::Township, Body::StandingCommittee)
        | (CongressLevel::County, Body::Presidium) => Some("not_this_body"),
        _ => None,
    }
}

/// Whether an act is open to the actor now.
pub fn check(act: Act, at: &Snapshot, part: &Part) -> Result<(), Refusal> {
    let party = party(act);
    if !holds(party, part) {
        return Err(Refusal::NotYourTurn(party));
    }
    if !allowed_in(act, at.status) {
        return Err(Refusal::NotInState);
    }
    match act {
        Act::Adopt if at.waits_for_vote => Err(Refusal::NotPassed),
        Act::Publish if at.is_published => Err(Refusal::AlreadyPublished),
        Act::File if !is_filed_with_county(at) => Err(Refusal::NothingToFile),
        Act::File if at.is_filed => Err(Refusal::AlreadyFiled),
        Act::File if !at.is_published => Err(Refusal::NotPublished),
        Act::FileBudget if !is_budget_filed_above(at) => Err(Refusal::NothingToFile),
        Act::FileBudget if at.is_budget_filed => Err(Refusal::AlreadyFiled),
        Act::Report | Act::TakeBack if !part.has_waiting => Err(Refusal::AlreadyReported),
        Act::Judge if !at.has_unjudged => Err(Refusal::NothingToJudge),
        Act::Close if matches!(at.status, Status::Adopted) && matches!(at.kind, Kind::Opinion) => {
            Err(Refusal::NotHandedOver)
        }
        Act::Close if !at.all_accepted => Err(Refusal::NotAccepted),
        _ => Ok(()),
    }
}

const fn party(act: Act) -> Party {
    match act {
        Act::Report => Party::Reporter,
        _ => Party::Office,
    }
}

const fn holds(party: Party, part: &Part) -> bool {
    match party {
        Party::Office => part.is_office,
        Party::Reporter => part.is_office || part.is_unit,
    }
}

const fn allowed_in(act: Act, status: Status) -> bool {
    match act {
        Act::Edit | Act::Delete | Act::Adopt => matches!(status, Status::Draft),
        // Beside what the units do, and also when that is over.
        Act::Publish | Act::File | Act::FileBudget => !matches!(status, Status::Draft),
        Act::HandOver => matches!(
            status,
            Status::Adopted | Status::HandedOver | Status::Reported
        ),
        Act::Report | Act::TakeBack => matches!(status, Status::HandedOver),
        Act::Judge => matches!(status, Status::HandedOver | Status::Reported),
        Act::Close => matches!(status, Status::Adopted | Status::Reported),
    }
}

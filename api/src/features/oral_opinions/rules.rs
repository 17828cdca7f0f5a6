//! What may be done to an oral opinion, by whom, when. Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403), does the
//! state allow it (409), is the deputy in office (403, 代表法61).

use super::model::{OralOpinionAction as Act, OralOpinionStatus as Status};
use crate::features::congresses::Mandate;

/// What the rules need to know of an oral opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Where it stands.
    pub status: Status,
    /// Whether the suggestion made of it is still there: a draft can be thrown away.
    pub has_suggestion: bool,
}

impl Snapshot {
    /// Whether it is to be sorted: new, or its draft was thrown away.
    #[must_use]
    pub fn is_unsorted(&self) -> bool {
        self.status == Status::Open || (self.status == Status::TakenOver && !self.has_suggestion)
    }
}

/// The actor's part in an oral opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of its congress.
    pub is_office: bool,
    /// The deputy who said it.
    pub is_speaker: bool,
    /// Recorded it: the deputy, or the office by any of its staff.
    pub is_recorder: bool,
    /// Works for the unit it is routed to.
    pub is_unit: bool,
    /// The mandate of the deputy who acts; none for others.
    pub mandate: Option<Mandate>,
}

/// Whose act it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Party {
    /// Who recorded it.
    Recorder,
    /// The office of the presidium.
    Office,
    /// On the spot: the deputy who heard the answer, or the office.
    Hearer,
    /// Later: the unit, or the office for it.
    Answerer,
    /// The deputy who said it, or the office in their name.
    Speaker,
}

impl Party {
    /// Its word in the texts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Recorder => "recorder",
            Self::Office => "office",
            Self::Hearer => "hearer",
            Self::Answerer => "answerer",
            Self::Speaker => "speaker",
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
    /// The deputy's mandate is suspended.
    MandateSuspended,
    /// The deputy is not in office in that congress.
    MandateEnded,
}

/// Whether an act is open to the actor now.
pub fn check(act: Act, at: &Snapshot, part: &Part) -> Result<(), Refusal> {
    let party = party(act, at);
    if !holds(party, part) {
        return Err(Refusal::NotYourTurn(party));
    }
    let is_allowed = match act {
        Act::Edit | Act::Delete => at.status == Status::Open,
        Act::TakeBack => at.status == Status::Routed,
        Act::Answer | Act::Route | Act::TakeOver => at.is_unsorted() || at.status == Status::Routed,
    };
    if !is_allowed {
        return Err(Refusal::NotInState);
    }
    match part.mandate {
        Some(Mandate::Suspended) => Err(Refusal::MandateSuspended),
        Some(Mandate::Ended) => Err(Refusal::MandateEnded),
        Some(Mandate::Active) | None => Ok(()),
    }
}

fn party(act: Act, at: &Snapshot) -> Party {
    match act {
        Act::Edit | Act::Delete => Party::Recorder,
        Act::Route | Act::TakeBack => Party::Office,
        Act::TakeOver => Party::Speaker,
        Act::Answer if at.is_unsorted() => Party::Hearer,
        Act::Answer => Party::Answerer,
    }
}

const fn holds(party: Party, part: &Part) -> bool {
    match party {
        Party::Recorder => part.is_recorder,
        Party::Office => part.is_office,
        Party::Hearer | Party::Speaker => part.is_office || part.is_speaker,
        Party::Answerer => part.is_office || part.is_unit,
    }
}

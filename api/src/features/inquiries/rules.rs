//! What may be done to an inquiry, by whom, when. Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403),
//! does the state allow it (409), is the deputy in office (403, 代表法61), is everything there that
//! the law asks for (409).

use super::model::{AnswerForm, InquiryAction as Act, InquiryStatus as Status, InquiryTarget};
use crate::features::congresses::{CongressLevel, Mandate};
use crate::features::counting::Threshold;
use crate::features::signatures::SignatureStatus;

/// What the rules need to know of an inquiry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Where it stands.
    pub status: Status,
    /// The lead had the office note signatures on paper.
    pub is_on_paper: bool,
    /// How many deputies in office have signed, the lead included.
    pub signed: u32,
    /// How many must (组织法24).
    pub required: u32,
    /// How many signed it, in office or not any more: of them half may demand another answer.
    pub proposers: u32,
    /// How many of them are dissatisfied with the last answer.
    pub dissatisfied: u32,
}

impl Snapshot {
    /// How many must be dissatisfied to demand another answer: 半数以上, at least half (代表法20, N2).
    #[must_use]
    pub fn needed(&self) -> u32 {
        Threshold::AtLeastHalf.required(self.proposers)
    }

    /// Whether at least half are.
    #[must_use]
    pub fn may_demand(&self) -> bool {
        self.proposers > 0 && self.dissatisfied >= self.needed()
    }
}

/// The actor's part in an inquiry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Leads it.
    pub is_lead: bool,
    /// Works for the office and filed it on paper.
    pub is_filer: bool,
    /// Works for the office of the presidium.
    pub is_office: bool,
    /// What the deputy said to the invitation to sign along, if there was one.
    pub signature: Option<SignatureStatus>,
    /// Works for the organ that answers.
    pub is_unit: bool,
    /// Has said whether they are satisfied with this answer.
    pub has_rated: bool,
    /// The mandate of the deputy who acts, or for whom the office acts.
    pub mandate: Mandate,
}

impl Part {
    /// Whether the deputy signed it.
    #[must_use]
    pub fn has_signed(&self) -> bool {
        self.is_lead || self.signature == Some(SignatureStatus::Confirmed)
    }
}

/// Whose act it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Party {
    /// The lead deputy, or whoever filed it.
    Mover,
    /// The lead deputy.
    Lead,
    /// The staff that filed it on paper, or the office that was asked to note signatures.
    Filer,
    /// A deputy who was asked to sign.
    Invited,
    /// A deputy who signed.
    Proposer,
    /// The office of the presidium.
    Office,
    /// The organ, or the office for it.
    Answerer,
    /// The office, or the lead.
    Closer,
}

impl Party {
    /// Its word in the texts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mover => "mover",
            Self::Lead => "lead",
            Self::Filer => "filer",
            Self::Invited => "invited",
            Self::Proposer => "proposer",
            Self::Office => "office",
            Self::Answerer => "answerer",
            Self::Closer => "closer",
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
    /// Too few have signed (组织法24).
    SignaturesMissing,
    /// The office has been asked already.
    AlreadyOnPaper,
    /// This deputy has rated this answer.
    AlreadyRated,
    /// Fewer than half are dissatisfied (代表法20).
    TooFewDissatisfied,
    /// At least half are dissatisfied: only the lead may leave it at that (代表法20).
    HalfDissatisfied,
}

/// Whether an act is open to the actor now.
pub fn check(act: Act, at: &Snapshot, part: &Part) -> Result<(), Refusal> {
    let party = party(act);
    if !holds(party, at, part) {
        return Err(Refusal::NotYourTurn(party));
    }
    if !allowed_in(act, at.status) {
        return Err(Refusal::NotInState);
    }
    if matches!(
        party,
        Party::Mover | Party::Lead | Party::Invited | Party::Proposer
    ) {
        match part.mandate {
            Mandate::Suspended => return Err(Refusal::MandateSuspended),
            Mandate::Ended if act != Act::Delete => return Err(Refusal::MandateEnded),
            _ => {}
        }
    }
    match act {
        Act::AskOnPaper if at.is_on_paper => Err(Refusal::AlreadyOnPaper),
        Act::Submit if at.signed < at.required => Err(Refusal::SignaturesMissing),
        Act::Rate if part.has_rated => Err(Refusal::AlreadyRated),
        Act::Demand if !at.may_demand() => Err(Refusal::TooFewDissatisfied),
        Act::Close if at.may_demand() && !part.is_lead => Err(Refusal::HalfDissatisfied),
        _ => Ok(()),
    }
}

/// Whom deputies of a level may inquire of (组织法24; 代表法20).
#[must_use]
pub fn targets(level: CongressLevel) -> &'static [InquiryTarget] {
    match level {
        CongressLevel::Township => &[InquiryTarget::Government],
        CongressLevel::County => InquiryTarget::ALL,
    }
}

/// How a congress of a level may have it answered: a township has no special committees (组织法24).
#[must_use]
pub fn forms(level: CongressLevel) -> &'static [AnswerForm] {
    match level {
        CongressLevel::Township => &[
            AnswerForm::OralPresidium,
            AnswerForm::OralPlenary,
            AnswerForm::Written,
        ],
        CongressLevel::County => AnswerForm::ALL,
    }
}

fn party(act: Act) -> Party {
    match act {
        Act::Edit | Act::Delete | Act::Invite | Act::Submit | Act::Demand | Act::Withdraw => {
            Party::Mover
        }
        Act::Sign => Party::Invited,
        Act::AskOnPaper => Party::Lead,
        Act::SignOnPaper => Party::Filer,
        Act::Decide | Act::Return => Party::Office,
        Act::Answer => Party::Answerer,
        Act::Rate => Party::Proposer,
        Act::Close => Party::Closer,
    }
}

fn holds(party: Party, at: &Snapshot, part: &Part) -> bool {
    match party {
        Party::Mover => part.is_lead || part.is_filer,
        Party::Lead => part.is_lead,
        Party::Filer => part.is_filer || (at.is_on_paper && part.is_office),
        Party::Invited => part.signature.is_some(),
        Party::Proposer => part.has_signed(),
        Party::Office => part.is_office,
        Party::Answerer => part.is_unit || part.is_office,
        Party::Closer => part.is_office || part.is_lead,
    }
}

fn allowed_in(act: Act, status: Status) -> bool {
    match act {
        Act::Edit | Act::Invite | Act::Sign | Act::AskOnPaper | Act::SignOnPaper | Act::Submit => {
            status.is_open()
        }
        Act::Delete => status == Status::Draft,
        Act::Decide => matches!(status, Status::Submitted | Status::Demanded),
        Act::Return => status == Status::Submitted,
        Act::Answer => status == Status::Answering,
        Act::Rate | Act::Demand | Act::Close => status == Status::Answered,
        Act::Withdraw => matches!(
            status,
            Status::Submitted | Status::Returned | Status::Answering
        ),
    }
}

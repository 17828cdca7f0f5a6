//! What may be done to a motion, by whom, when. Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403),
//! does the state allow it (409), is the deputy in office (403, 代表法61), is everything there that
//! the law asks for (409, 422).

use super::model::{
    MotionAction as Act, MotionDecision as Decision, MotionStatus as Status, Mover,
};
use crate::features::congresses::{CongressLevel, Mandate};
use crate::features::signatures::SignatureStatus;

/// What the rules need to know of a motion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// The congress.
    pub level: CongressLevel,
    /// Who moves it.
    pub mover: Mover,
    /// Where it stands.
    pub status: Status,
    /// The lead had the office note signatures on paper.
    pub is_on_paper: bool,
    /// How many deputies in office have signed, the lead included.
    pub signed: u32,
    /// How many must (组织法22).
    pub required: u32,
    /// Which parts are not written.
    pub missing: MissingParts,
    /// Handed in after the day the presidium fixed (P8).
    pub is_late: bool,
    /// Somebody asks that it be withdrawn from the agenda (Q1).
    pub is_withdrawal_asked: bool,
    /// The special committee has reported.
    pub is_reported: bool,
}

/// Which parts of a motion are not written yet (代表法15).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MissingParts {
    /// 案由.
    pub cause: bool,
    /// 案据.
    pub grounds: bool,
    /// 方案.
    pub plan: bool,
}

impl MissingParts {
    /// Fewer characters say nothing.
    pub const SHORTEST: usize = 5;

    /// Looks at the three parts.
    #[must_use]
    pub fn of(cause: &str, grounds: &str, plan: &str) -> Self {
        let is_missing = |text: &str| text.trim().chars().count() < Self::SHORTEST;
        Self {
            cause: is_missing(cause),
            grounds: is_missing(grounds),
            plan: is_missing(plan),
        }
    }

    /// Their names in requests and texts.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let parts = [
            (self.cause, "cause"),
            (self.grounds, "grounds"),
            (self.plan, "plan"),
        ];
        parts
            .into_iter()
            .filter_map(|(is_missing, name)| is_missing.then_some(name))
    }

    /// Whether any is.
    #[must_use]
    pub const fn any(self) -> bool {
        self.cause || self.grounds || self.plan
    }
}

/// The actor's part in a motion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Leads it.
    pub is_lead: bool,
    /// Works for the office and filed it: on paper for deputies, or for the organ that moves it.
    pub is_filer: bool,
    /// Works for the office of the presidium.
    pub is_office: bool,
    /// What the deputy said to the invitation to sign along, if there was one.
    pub signature: Option<SignatureStatus>,
    /// Works for a unit that carries it out and has not reported.
    pub has_task: bool,
    /// The mandate of the deputy who acts, or for whom the office acts.
    pub mandate: Mandate,
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
    /// The office of the presidium.
    Office,
    /// A unit that carries it out.
    Unit,
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
            Self::Office => "office",
            Self::Unit => "unit",
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
    /// Too few have signed (组织法22).
    SignaturesMissing,
    /// Cause, grounds or plan is not written (代表法15).
    PartsMissing,
    /// The office has been asked already.
    AlreadyOnPaper,
    /// Moved by an organ, which needs no signatures.
    NotByDeputies,
    /// Late ones are not put on the agenda (P8).
    Late,
    /// Only a county has special committees (组织法22).
    NoCommittee,
    /// The special committee has not reported.
    ReportMissing,
    /// The special committee has reported.
    AlreadyReported,
    /// Somebody asks that it be withdrawn, which comes first (Q1).
    WithdrawalAsked,
    /// Nobody asks that it be withdrawn.
    WithdrawalNotAsked,
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
    if matches!(party, Party::Mover | Party::Lead | Party::Invited) && at.mover == Mover::Deputies {
        match part.mandate {
            Mandate::Suspended => return Err(Refusal::MandateSuspended),
            Mandate::Ended if act != Act::Delete => return Err(Refusal::MandateEnded),
            _ => {}
        }
    }
    let by_deputies = at.mover == Mover::Deputies;
    match act {
        Act::Invite | Act::AskOnPaper | Act::SignOnPaper if !by_deputies => {
            Err(Refusal::NotByDeputies)
        }
        Act::AskOnPaper if at.is_on_paper => Err(Refusal::AlreadyOnPaper),
        // First: who signs, signs the whole text.
        Act::Submit if at.missing.any() => Err(Refusal::PartsMissing),
        Act::Submit if by_deputies && at.signed < at.required => Err(Refusal::SignaturesMissing),
        Act::Report if at.is_reported => Err(Refusal::AlreadyReported),
        Act::Withdraw | Act::Vote if at.is_withdrawal_asked => Err(Refusal::WithdrawalAsked),
        Act::AnswerWithdrawal if !at.is_withdrawal_asked => Err(Refusal::WithdrawalNotAsked),
        Act::Decide if at.status == Status::Referred && !at.is_reported => {
            Err(Refusal::ReportMissing)
        }
        _ => Ok(()),
    }
}

/// Whether this decision is open, and the state after it.
pub fn decide(at: &Snapshot, decision: Decision) -> Result<Status, Refusal> {
    let from_submitted = at.status == Status::Submitted;
    match decision {
        Decision::OnAgenda | Decision::Referred if at.is_late => Err(Refusal::Late),
        Decision::OnAgenda => Ok(Status::OnAgenda),
        Decision::Referred if at.level == CongressLevel::Township => Err(Refusal::NoCommittee),
        Decision::Referred if from_submitted => Ok(Status::Referred),
        Decision::Returned if from_submitted => Ok(Status::Returned),
        Decision::Referred | Decision::Returned => Err(Refusal::NotInState),
        Decision::Converted if at.mover != Mover::Deputies => Err(Refusal::NotByDeputies),
        Decision::Converted => Ok(Status::Converted),
        Decision::NotListed => Ok(Status::NotListed),
    }
}

/// The movers a congress of a level knows (组织法22): a township has no standing and no special
/// committees.
#[must_use]
pub fn movers(level: CongressLevel) -> &'static [Mover] {
    match level {
        CongressLevel::Township => &[Mover::Deputies, Mover::Presidium, Mover::Government],
        CongressLevel::County => Mover::ALL,
    }
}

fn party(act: Act) -> Party {
    match act {
        Act::Edit | Act::Delete | Act::Invite | Act::Submit | Act::Withdraw => Party::Mover,
        Act::Sign => Party::Invited,
        Act::AskOnPaper => Party::Lead,
        Act::SignOnPaper => Party::Filer,
        Act::Decide | Act::Report | Act::AnswerWithdrawal | Act::Vote | Act::AssignTask => {
            Party::Office
        }
        Act::ReportTask => Party::Unit,
    }
}

fn holds(party: Party, at: &Snapshot, part: &Part) -> bool {
    match party {
        Party::Mover => part.is_lead || part.is_filer,
        Party::Lead => part.is_lead,
        Party::Filer => part.is_filer || (at.is_on_paper && part.is_office),
        Party::Invited => part.signature.is_some(),
        Party::Office => part.is_office,
        Party::Unit => part.has_task,
    }
}

fn allowed_in(act: Act, status: Status) -> bool {
    match act {
        Act::Edit | Act::Invite | Act::Sign | Act::AskOnPaper | Act::SignOnPaper | Act::Submit => {
            status.is_open()
        }
        Act::Delete => status == Status::Draft,
        Act::Decide => matches!(status, Status::Submitted | Status::Referred),
        Act::Report => status == Status::Referred,
        Act::Withdraw => matches!(
            status,
            Status::Submitted | Status::Returned | Status::Referred | Status::OnAgenda
        ),
        Act::AnswerWithdrawal | Act::Vote => status == Status::OnAgenda,
        Act::AssignTask | Act::ReportTask => status == Status::Adopted,
    }
}

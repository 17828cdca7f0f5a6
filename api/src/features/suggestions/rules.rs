//! The one transition function of a suggestion. Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403),
//! does the state allow it (409), does the actor hold office as a deputy (403, 代表法61), is
//! everything there that the law asks for (409, 422).

use super::model::{
    Action, Decision, ExtensionAnswer, ExtensionState, Party, ReturnAnswer, Satisfaction,
    SignatureStatus, Status, Turn,
};
pub use super::moves::{Move, Rest};
use super::work::model::{DraftState, PreReplyMode, Shown};
pub use crate::features::congresses::Mandate;

/// What the rules need to know of a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Where it stands.
    pub status: Status,
    /// How often it is being handled, 1 at first.
    pub round: i32,
    /// Whether the unit has contacted the deputy in this round (J9).
    pub is_contacted: bool,
    /// How the extension of this round stands (J10).
    pub extension: ExtensionState,
    /// Whether the actor's unit asks the office to take it back, or any unit does when the office
    /// looks (J7).
    pub is_return_asked: bool,
    /// Whether the days for giving it back are over (J7).
    pub is_return_late: bool,
    /// How the views of the assisting units stand (J8).
    pub opinions: Opinions,
    /// Whether another unit that answers separately has not answered (J6).
    pub others_answer: bool,
    /// Whether it goes along with the one it was merged into (J5).
    pub is_following: bool,
    /// Whether the actor's unit has a promise to keep (J15).
    pub has_open_promise: bool,
    /// A key item (J16).
    pub is_key: bool,
    /// Whether the unit must still meet the deputy in person, because it is a key item (J16).
    pub needs_meeting: bool,
    /// Whether deputy and unit have not met under special supervision (J13).
    pub is_special_open: bool,
    /// How long the rating has been waited for (J12).
    pub rating: RatingWait,
    /// How what the actor's unit says gets out (J11).
    pub sign_off: SignOff,
    /// Whether an answer is late, or was (J18).
    pub is_late: bool,
    /// Whether a draft that is shown waits for the deputy's word (预答复).
    pub is_shown: bool,
}

/// How what a unit says gets out (J11).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SignOff {
    /// The leader of the unit signs it off first.
    pub is_needed: bool,
    /// The draft of this round, once begun.
    pub draft: Option<DraftState>,
    /// Whether the lead deputy sees it before it goes out (预答复).
    pub pre_reply: PreReplyMode,
    /// How the deputy's word on it stands.
    pub shown: Shown,
}

impl SignOff {
    /// Whether a draft is written before the answer at all.
    fn is_drafted(&self) -> bool {
        self.is_needed || self.pre_reply != PreReplyMode::Off
    }

    /// Whether the deputy must have had a word before the answer goes out.
    fn is_to_be_shown(&self) -> bool {
        self.pre_reply == PreReplyMode::Required && self.shown != Shown::Over
    }
}

impl Snapshot {
    /// Whether what the actor's unit says may not go out yet.
    fn is_unsigned(&self, part: &Part) -> bool {
        let is_signed = self.sign_off.draft == Some(DraftState::SignedOff) || part.leads_unit;
        self.sign_off.is_needed && !is_signed
    }
}

/// How long the rating of an answer has been waited for (J12).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RatingWait {
    /// The deputy has time.
    #[default]
    InTime,
    /// The time is over; nobody has reminded the deputy.
    Over,
    /// Reminded, and the time since runs.
    Reminded,
    /// Reminded, and the time since is over, too.
    Expired,
}

/// How the views of the assisting units stand, for the leading one (J8).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opinions {
    /// Some unit within its time has given none.
    pub is_missing: bool,
    /// Some unit has given one.
    pub is_given: bool,
}

/// What the actor's unit does in a suggestion (J6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitPart {
    /// Nothing.
    None,
    /// Leads, and answers for all (主办); also a unit alone.
    Lead,
    /// Assists the leading unit with a written view (会办).
    Assisting,
    /// Answers its own part (分办).
    Separate,
}

/// The actor's part in the suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Is its lead deputy.
    pub is_lead: bool,
    /// Works for the office and filed it for the deputy, who handed it in on paper.
    pub is_filer: bool,
    /// What the actor said to the invitation to sign, if there was one.
    pub signature: Option<SignatureStatus>,
    /// Works for the office that reviews and assigns it.
    pub is_office: bool,
    /// What the unit does that the actor works for.
    pub unit: UnitPart,
    /// Whether that unit has signed for it.
    pub has_signed: bool,
    /// Whether the actor leads that unit, and signs by answering (J11).
    pub leads_unit: bool,
    /// Whether that unit has done its part: answered it in this round, or given its view.
    pub is_done: bool,
    /// A deputy who rates the answer: the lead, or by `lead_or_all_rate` whoever signed.
    pub may_rate: bool,
    /// Whether that deputy has rated this round.
    pub has_rated: bool,
    /// A deputy of the same congress who has not signed.
    pub may_join: bool,
    /// The mandate of the deputy who acts, or for whom the office acts.
    pub mandate: Mandate,
}

/// What an act does to the deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeadlineEffect {
    /// Nothing.
    Keep,
    /// The period for the answer starts.
    OpenReply,
    /// The period for the answer becomes the longer one (J10).
    Extend,
    /// The shorter period for handling again starts (J13).
    OpenRehandling,
    /// The period ends.
    Close,
}

/// The state after an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Next {
    /// Where it stands then.
    pub status: Status,
    /// Who must act then.
    pub turn: Turn,
    /// The round then.
    pub round: i32,
    /// What happens to the deadline.
    pub deadline: DeadlineEffect,
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
    /// The unit has not contacted the deputy in this round (J9).
    ContactRequired,
    /// More time was asked for already (J10).
    ExtensionAsked,
    /// There is no more time: it was given already, or it is handled again (J10).
    ExtensionUsed,
    /// Nobody asks for more time (J10).
    ExtensionNotAsked,
    /// Not agreeing to more time needs a note (J10).
    NoteRequired,
    /// The unit asks already that it be taken back (J7).
    ReturnAsked,
    /// The days for giving it back are over (J7).
    ReturnLate,
    /// Nobody asks that it be taken back (J7).
    ReturnNotAsked,
    /// The unit must sign for it first.
    NotSignedFor,
    /// The unit has signed for it already.
    AlreadySigned,
    /// The unit has done its part.
    PartDone,
    /// Nobody signs off what the unit says: it answers at once (J11).
    NoSignOff,
    /// The leader of the unit has not signed it off (J11).
    SignOffRequired,
    /// The leader of the unit signs off, nobody else (J11).
    NotLeader,
    /// No draft is with the leader (J11).
    DraftNotSubmitted,
    /// Drafts are not shown to the deputy here (预答复).
    NoPreReply,
    /// The draft is shown already, and the deputy has time (预答复).
    PreReplyWaits,
    /// The draft is shown to the deputy before the answer (预答复).
    PreReplyRequired,
    /// No draft that is shown waits for the deputy's word (预答复).
    PreReplyNotAsked,
    /// There is no draft to be shown (预答复).
    DraftNotReady,
    /// An assisting unit within its time has given no view (J8).
    OpinionMissing,
    /// No assisting unit has given a view (J8).
    OpinionNotGiven,
    /// It goes along with the one it was merged into (J5).
    Merged,
    /// It is not merged into another, or that was answered (J5).
    NotMerged,
    /// No answer is late, or was (J18).
    NotLate,
    /// The unit has no promise to keep (J15).
    NoPromise,
    /// It is a key item already (J16).
    AlreadyKey,
    /// The unit must meet the deputy in person first, because it is a key item (J16).
    MeetingRequired,
    /// No special supervision is open (J13).
    NotSupervised,
    /// The deputy still has time to rate (J12).
    RatingInTime,
    /// The deputy has rated this round (J12).
    AlreadyRated,
    /// Sending back needs a reason (J2).
    ReasonRequired,
    /// Dissatisfied needs a comment (J12).
    CommentRequired,
}

/// Whether an act is open to the actor now, whatever its details.
pub fn check(action: Action, at: &Snapshot, part: &Part) -> Result<(), Refusal> {
    if !action.is_part_of(part) {
        return Err(Refusal::NotYourTurn(action.party()));
    }
    if !action.states().contains(&at.status) {
        return Err(Refusal::NotInState);
    }
    if !action.fits_signature(part.signature) {
        return Err(Refusal::NotInState);
    }
    let is_handling = matches!(
        action.party(),
        Party::Office | Party::Unit | Party::Assisting
    );
    let alone = [Action::DesignateKey, Action::Separate];
    if at.is_following && is_handling && !alone.contains(&action) {
        return Err(Refusal::Merged);
    }
    if matches!(
        action.party(),
        Party::Lead | Party::Cosigner | Party::Deputy
    ) {
        match part.mandate {
            Mandate::Active => {}
            Mandate::Suspended => return Err(Refusal::MandateSuspended),
            Mandate::Ended if action.needs_active_mandate() => return Err(Refusal::MandateEnded),
            Mandate::Ended => {}
        }
    }
    match action {
        Action::SignFor if part.has_signed => Err(Refusal::AlreadySigned),
        Action::RecordContact
        | Action::AskExtension
        | Action::WritePlan
        | Action::DraftReply
        | Action::ShowDraft
        | Action::Reply
            if !part.has_signed =>
        {
            Err(Refusal::NotSignedFor)
        }
        Action::Reply
        | Action::GiveOpinion
        | Action::AskReturn
        | Action::WritePlan
        | Action::DraftReply
        | Action::ShowDraft
        | Action::SignOff
            if part.is_done =>
        {
            Err(Refusal::PartDone)
        }
        Action::DraftReply if !at.sign_off.is_drafted() => Err(Refusal::NoSignOff),
        Action::ShowDraft => may_show(&at.sign_off),
        Action::AnswerPreReply if !at.is_shown => Err(Refusal::PreReplyNotAsked),
        Action::SignOff if !part.leads_unit => Err(Refusal::NotLeader),
        Action::SignOff if at.sign_off.draft != Some(DraftState::Submitted) => {
            Err(Refusal::DraftNotSubmitted)
        }
        Action::Reply if !at.is_contacted => Err(Refusal::ContactRequired),
        Action::Reply if at.needs_meeting => Err(Refusal::MeetingRequired),
        Action::Reply if part.unit == UnitPart::Lead && at.opinions.is_missing => {
            Err(Refusal::OpinionMissing)
        }
        Action::Reply | Action::GiveOpinion if at.is_unsigned(part) => {
            Err(Refusal::SignOffRequired)
        }
        Action::Reply if at.sign_off.is_to_be_shown() => Err(Refusal::PreReplyRequired),
        Action::SendBackOpinion if !at.opinions.is_given => Err(Refusal::OpinionNotGiven),
        Action::AskExtension => may_ask_for_time(at),
        Action::AnswerExtension if at.extension != ExtensionState::Asked => {
            Err(Refusal::ExtensionNotAsked)
        }
        Action::AskReturn if at.round > 1 || at.is_return_late => Err(Refusal::ReturnLate),
        Action::AskReturn if at.is_return_asked => Err(Refusal::ReturnAsked),
        Action::AnswerReturn if !at.is_return_asked => Err(Refusal::ReturnNotAsked),
        Action::ReportPromise if !at.has_open_promise => Err(Refusal::NoPromise),
        Action::Separate if !at.is_following => Err(Refusal::NotMerged),
        Action::Criticise if !at.is_late => Err(Refusal::NotLate),
        Action::DesignateKey if at.is_key => Err(Refusal::AlreadyKey),
        Action::RecordOutcome if !at.is_special_open => Err(Refusal::NotSupervised),
        Action::RemindRating if at.rating != RatingWait::Over => Err(Refusal::RatingInTime),
        Action::CloseUnrated if at.rating != RatingWait::Expired => Err(Refusal::RatingInTime),
        Action::Rate if part.has_rated => Err(Refusal::AlreadyRated),
        _ => Ok(()),
    }
}

/// A draft is shown where the county has it so, one at a time (预答复).
fn may_show(at: &SignOff) -> Result<(), Refusal> {
    match (at.pre_reply, at.shown, at.draft) {
        (PreReplyMode::Off, _, _) => Err(Refusal::NoPreReply),
        (_, Shown::Waits, _) => Err(Refusal::PreReplyWaits),
        (_, _, None | Some(DraftState::Sent)) => Err(Refusal::DraftNotReady),
        _ => Ok(()),
    }
}

/// Once, for the period of the law; handling again has a period of its own.
fn may_ask_for_time(at: &Snapshot) -> Result<(), Refusal> {
    match at.extension {
        _ if at.round > 1 => Err(Refusal::ExtensionUsed),
        ExtensionState::Granted => Err(Refusal::ExtensionUsed),
        ExtensionState::Asked => Err(Refusal::ExtensionAsked),
        ExtensionState::None => Ok(()),
    }
}

/// The state after an act, or why there is none.
pub fn transition(at: &Snapshot, part: &Part, by: Move) -> Result<Next, Refusal> {
    check(by.action(), at, part)?;
    let (status, round, deadline) = match by {
        Move::Edit
        | Move::Delete
        | Move::InviteCosigner
        | Move::AnswerCosign
        | Move::AskExtension
        | Move::AskReturn
        | Move::Urge
        | Move::GiveOpinion
        | Move::WritePlan
        | Move::DraftReply
        | Move::ShowDraft
        | Move::AnswerPreReply
        | Move::SignOff
        | Move::SendBackOpinion
        | Move::ReportPromise
        | Move::RemindRating
        | Move::Merge
        | Move::Separate
        | Move::Criticise
        | Move::Split
        | Move::Join
        | Move::DesignateKey
        | Move::RecordOutcome
        | Move::RecordContact => (at.status, at.round, DeadlineEffect::Keep),
        Move::Submit => (Status::Submitted, at.round, DeadlineEffect::Keep),
        Move::Review {
            decision: Decision::Accepted,
            ..
        } => (Status::Accepted, at.round, DeadlineEffect::Keep),
        Move::Review { has_reason, .. } if !has_reason => return Err(Refusal::ReasonRequired),
        Move::Review {
            decision: Decision::Returned,
            ..
        } => (Status::Returned, at.round, DeadlineEffect::Keep),
        Move::Review {
            decision: Decision::Transferred,
            ..
        } => (Status::Transferred, at.round, DeadlineEffect::Keep),
        Move::Assign => (Status::Assigned, at.round, DeadlineEffect::OpenReply),
        // An assisting unit has its papers; the leading one has not begun.
        Move::SignFor if part.unit == UnitPart::Assisting => {
            (at.status, at.round, DeadlineEffect::Keep)
        }
        Move::SignFor => (Status::Handling, at.round, DeadlineEffect::Keep),
        Move::AnswerExtension {
            answer: ExtensionAnswer::Granted,
            ..
        } => (at.status, at.round, DeadlineEffect::Extend),
        Move::AnswerExtension { has_note, .. } => {
            if !has_note {
                return Err(Refusal::NoteRequired);
            }
            (at.status, at.round, DeadlineEffect::Keep)
        }
        Move::AnswerReturn {
            answer: ReturnAnswer::Agreed,
            rest,
            ..
        } => match rest {
            Rest::Nothing => (Status::Accepted, at.round, DeadlineEffect::Close),
            Rest::Working => (at.status, at.round, DeadlineEffect::Keep),
            Rest::Answered => (Status::Replied, at.round, DeadlineEffect::Close),
        },
        Move::AnswerReturn { has_note, .. } => {
            if !has_note {
                return Err(Refusal::NoteRequired);
            }
            (at.status, at.round, DeadlineEffect::Keep)
        }
        // Several units that answer separately: it is answered when the last one has.
        Move::Reply if at.others_answer => (at.status, at.round, DeadlineEffect::Keep),
        Move::Reply => (Status::Replied, at.round, DeadlineEffect::Close),
        Move::Rate {
            attitude,
            result,
            attitude_counts,
            has_comment,
            others_rate,
        } => {
            let unhappy = [attitude, result].contains(&Satisfaction::Dissatisfied);
            if unhappy && !has_comment {
                return Err(Refusal::CommentRequired);
            }
            if result == Satisfaction::Dissatisfied || (attitude_counts && unhappy) {
                (
                    Status::Handling,
                    at.round + 1,
                    DeadlineEffect::OpenRehandling,
                )
            } else if others_rate {
                (at.status, at.round, DeadlineEffect::Keep)
            } else {
                (Status::Closed, at.round, DeadlineEffect::Keep)
            }
        }
        Move::CloseUnrated => (Status::Closed, at.round, DeadlineEffect::Keep),
        Move::Withdraw => (Status::Withdrawn, at.round, DeadlineEffect::Close),
    };
    Ok(Next {
        status,
        turn: status.turn(),
        round,
        deadline,
    })
}

/// Every act with whether it is open to the actor now.
#[must_use]
pub fn actions(at: &Snapshot, part: &Part) -> Vec<(Action, Result<(), Refusal>)> {
    Action::ALL
        .iter()
        .map(|action| (*action, check(*action, at, part)))
        .collect()
}

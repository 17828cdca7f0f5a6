//! The one transition function of a suggestion. Pure: no clock, no database.
//!
//! Every act is asked the same questions in the same order: is it the actor's part at all (403),
//! does the state allow it (409), does the actor hold office as a deputy (403, 代表法61), is
//! everything there that the law asks for (409, 422).

use super::model::{
    Action, Decision, ExtensionAnswer, ExtensionState, Party, Satisfaction, SignatureStatus,
    Status, Turn,
};

/// An act with what decides about its outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// See [`Action::Edit`].
    Edit,
    /// See [`Action::Delete`].
    Delete,
    /// See [`Action::Submit`].
    Submit,
    /// See [`Action::InviteCosigner`].
    InviteCosigner,
    /// See [`Action::AnswerCosign`].
    AnswerCosign,
    /// See [`Action::Review`].
    Review {
        /// The outcome.
        decision: Decision,
        /// Whether a reason is given.
        has_reason: bool,
    },
    /// See [`Action::Assign`].
    Assign,
    /// See [`Action::SignFor`].
    SignFor,
    /// See [`Action::RecordContact`].
    RecordContact,
    /// See [`Action::AskExtension`].
    AskExtension,
    /// See [`Action::AnswerExtension`].
    AnswerExtension {
        /// The outcome.
        answer: ExtensionAnswer,
        /// Whether a note is given.
        has_note: bool,
    },
    /// See [`Action::Reply`].
    Reply,
    /// See [`Action::Rate`].
    Rate {
        /// Of the unit's attitude.
        attitude: Satisfaction,
        /// Of the result; dissatisfied has it handled again.
        result: Satisfaction,
        /// Whether dissatisfied with the attitude has it handled again, too (`dissatisfied_by`).
        attitude_counts: bool,
        /// Whether there is a comment.
        has_comment: bool,
    },
    /// See [`Action::Withdraw`].
    Withdraw,
}

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
}

/// Whether a deputy may act as one in the congress the suggestion is made to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mandate {
    /// In office.
    Active,
    /// Suspended (代表法61): may not act as a deputy.
    Suspended,
    /// No longer, or never.
    Ended,
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
    /// Works for the unit it is assigned to.
    pub is_unit: bool,
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
    /// Sending back needs a reason (J2).
    ReasonRequired,
    /// Dissatisfied needs a comment (J12).
    CommentRequired,
}

impl Move {
    /// The kind of act.
    #[must_use]
    pub const fn action(self) -> Action {
        match self {
            Self::Edit => Action::Edit,
            Self::Delete => Action::Delete,
            Self::Submit => Action::Submit,
            Self::InviteCosigner => Action::InviteCosigner,
            Self::AnswerCosign => Action::AnswerCosign,
            Self::Review { .. } => Action::Review,
            Self::Assign => Action::Assign,
            Self::SignFor => Action::SignFor,
            Self::RecordContact => Action::RecordContact,
            Self::AskExtension => Action::AskExtension,
            Self::AnswerExtension { .. } => Action::AnswerExtension,
            Self::Reply => Action::Reply,
            Self::Rate { .. } => Action::Rate,
            Self::Withdraw => Action::Withdraw,
        }
    }
}

impl Action {
    /// Whose act it is.
    #[must_use]
    pub const fn party(self) -> Party {
        match self {
            Self::Edit
            | Self::Delete
            | Self::Submit
            | Self::InviteCosigner
            | Self::Rate
            | Self::Withdraw => Party::Lead,
            Self::AnswerCosign => Party::Cosigner,
            Self::Review | Self::Assign | Self::AnswerExtension => Party::Office,
            Self::SignFor | Self::RecordContact | Self::AskExtension | Self::Reply => Party::Unit,
        }
    }

    /// The states that allow it.
    #[must_use]
    pub const fn states(self) -> &'static [Status] {
        use Status::{Accepted, Assigned, Draft, Handling, Replied, Returned, Submitted};
        match self {
            Self::Edit | Self::Submit => &[Draft, Returned],
            Self::Delete => &[Draft],
            Self::InviteCosigner | Self::AnswerCosign => &[Draft, Submitted, Returned],
            Self::Review => &[Submitted],
            Self::Assign => &[Accepted],
            Self::SignFor => &[Assigned],
            Self::RecordContact | Self::AskExtension | Self::AnswerExtension | Self::Reply => {
                &[Handling]
            }
            Self::Rate => &[Replied],
            Self::Withdraw => &[Submitted, Returned, Accepted, Assigned, Handling],
        }
    }

    /// Whether an ended mandate forbids it. What a former deputy began may still be rated and
    /// withdrawn, and a draft deleted; nothing new may be put forward.
    const fn needs_active_mandate(self) -> bool {
        !matches!(self, Self::Rate | Self::Withdraw | Self::Delete)
    }

    fn is_part_of(self, part: &Part) -> bool {
        match self.party() {
            // The rating is the deputy's own word; nobody gives it for them.
            Party::Lead => part.is_lead || (part.is_filer && self != Self::Rate),
            Party::Cosigner => part.signature.is_some(),
            Party::Office => part.is_office,
            Party::Unit => part.is_unit,
        }
    }
}

/// Whether an act is open to the actor now, whatever its details.
pub fn check(action: Action, at: &Snapshot, part: &Part) -> Result<(), Refusal> {
    if !action.is_part_of(part) {
        return Err(Refusal::NotYourTurn(action.party()));
    }
    if !action.states().contains(&at.status) {
        return Err(Refusal::NotInState);
    }
    if action == Action::AnswerCosign && part.signature != Some(SignatureStatus::Invited) {
        return Err(Refusal::NotInState);
    }
    if matches!(action.party(), Party::Lead | Party::Cosigner) {
        match part.mandate {
            Mandate::Active => {}
            Mandate::Suspended => return Err(Refusal::MandateSuspended),
            Mandate::Ended if action.needs_active_mandate() => return Err(Refusal::MandateEnded),
            Mandate::Ended => {}
        }
    }
    match action {
        Action::Reply if !at.is_contacted => Err(Refusal::ContactRequired),
        Action::AskExtension => may_ask_for_time(at),
        Action::AnswerExtension if at.extension != ExtensionState::Asked => {
            Err(Refusal::ExtensionNotAsked)
        }
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
        | Move::RecordContact => (at.status, at.round, DeadlineEffect::Keep),
        Move::Submit => (Status::Submitted, at.round, DeadlineEffect::Keep),
        Move::Review {
            decision: Decision::Accepted,
            ..
        } => (Status::Accepted, at.round, DeadlineEffect::Keep),
        Move::Review {
            decision: Decision::Returned,
            has_reason,
        } => {
            if !has_reason {
                return Err(Refusal::ReasonRequired);
            }
            (Status::Returned, at.round, DeadlineEffect::Keep)
        }
        Move::Assign => (Status::Assigned, at.round, DeadlineEffect::OpenReply),
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
        Move::Reply => (Status::Replied, at.round, DeadlineEffect::Close),
        Move::Rate {
            attitude,
            result,
            attitude_counts,
            has_comment,
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
            } else {
                (Status::Closed, at.round, DeadlineEffect::Keep)
            }
        }
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

//! The acts on a suggestion: what decides about each, whose it is, and when it is open.

use super::model::{
    Action, Decision, ExtensionAnswer, Party, ReturnAnswer, Satisfaction, SignatureStatus, Status,
};
use super::rules::{Part, UnitPart};

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
    /// See [`Action::AskReturn`].
    AskReturn,
    /// See [`Action::AnswerReturn`].
    AnswerReturn {
        /// The outcome.
        answer: ReturnAnswer,
        /// Whether a note is given.
        has_note: bool,
        /// What remains of the hand-over without the unit.
        rest: Rest,
    },
    /// See [`Action::Urge`].
    Urge,
    /// See [`Action::GiveOpinion`].
    GiveOpinion,
    /// See [`Action::SendBackOpinion`].
    SendBackOpinion,
    /// See [`Action::WritePlan`].
    WritePlan,
    /// See [`Action::DraftReply`].
    DraftReply,
    /// See [`Action::ShowDraft`].
    ShowDraft,
    /// See [`Action::AnswerPreReply`].
    AnswerPreReply,
    /// See [`Action::SignOff`].
    SignOff,
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
        /// Whether others who signed rate, too, and have not (`lead_or_all_rate`).
        others_rate: bool,
    },
    /// See [`Action::ReportPromise`].
    ReportPromise,
    /// See [`Action::RemindRating`].
    RemindRating,
    /// See [`Action::CloseUnrated`].
    CloseUnrated,
    /// See [`Action::Merge`].
    Merge,
    /// See [`Action::Separate`].
    Separate,
    /// See [`Action::Criticise`].
    Criticise,
    /// See [`Action::Split`].
    Split,
    /// See [`Action::Join`].
    Join,
    /// See [`Action::DesignateKey`].
    DesignateKey,
    /// See [`Action::RecordOutcome`].
    RecordOutcome,
    /// See [`Action::Withdraw`].
    Withdraw,
}

/// What remains of a hand-over when one of its units gives it back (J7).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// Nothing: it is handed over anew.
    Nothing,
    /// Units that still work on it.
    Working,
    /// Only units that have answered their part.
    Answered,
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
            Self::AskReturn => Action::AskReturn,
            Self::AnswerReturn { .. } => Action::AnswerReturn,
            Self::Urge => Action::Urge,
            Self::GiveOpinion => Action::GiveOpinion,
            Self::SendBackOpinion => Action::SendBackOpinion,
            Self::WritePlan => Action::WritePlan,
            Self::DraftReply => Action::DraftReply,
            Self::ShowDraft => Action::ShowDraft,
            Self::AnswerPreReply => Action::AnswerPreReply,
            Self::SignOff => Action::SignOff,
            Self::Reply => Action::Reply,
            Self::Rate { .. } => Action::Rate,
            Self::ReportPromise => Action::ReportPromise,
            Self::RemindRating => Action::RemindRating,
            Self::CloseUnrated => Action::CloseUnrated,
            Self::Merge => Action::Merge,
            Self::Separate => Action::Separate,
            Self::Criticise => Action::Criticise,
            Self::Split => Action::Split,
            Self::Join => Action::Join,
            Self::DesignateKey => Action::DesignateKey,
            Self::RecordOutcome => Action::RecordOutcome,
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
            | Self::AnswerPreReply
            | Self::Rate
            | Self::Withdraw => Party::Lead,
            Self::AnswerCosign => Party::Cosigner,
            Self::Review
            | Self::Assign
            | Self::AnswerExtension
            | Self::AnswerReturn
            | Self::Urge
            | Self::RemindRating
            | Self::CloseUnrated
            | Self::Merge
            | Self::Separate
            | Self::Criticise
            | Self::Split
            | Self::DesignateKey
            | Self::RecordOutcome => Party::Office,
            Self::Join => Party::Deputy,
            Self::SignFor
            | Self::RecordContact
            | Self::AskExtension
            | Self::AskReturn
            | Self::SendBackOpinion
            | Self::WritePlan
            | Self::DraftReply
            | Self::ShowDraft
            | Self::SignOff
            | Self::Reply
            | Self::ReportPromise => Party::Unit,
            Self::GiveOpinion => Party::Assisting,
        }
    }

    /// The states that allow it.
    #[must_use]
    pub const fn states(self) -> &'static [Status] {
        use Status::{Accepted, Assigned, Closed, Draft, Handling, Replied, Returned, Submitted};
        match self {
            Self::Edit | Self::Submit => &[Draft, Returned],
            Self::Delete => &[Draft],
            Self::InviteCosigner | Self::AnswerCosign => &[Draft, Submitted, Returned],
            Self::Review | Self::Split => &[Submitted],
            Self::Merge | Self::Separate | Self::DesignateKey => &[Accepted, Assigned, Handling],
            Self::Criticise => &[Assigned, Handling, Replied, Closed],
            Self::Join => &[Submitted, Accepted, Assigned, Handling],
            Self::ReportPromise => &[Handling, Replied, Closed],
            Self::RecordOutcome => &[Handling, Replied],
            Self::Assign => &[Accepted],
            // One of several units may sign when another has begun.
            Self::SignFor
            | Self::AskReturn
            | Self::AnswerReturn
            | Self::GiveOpinion
            | Self::WritePlan
            | Self::DraftReply
            | Self::SignOff
            | Self::Urge => &[Assigned, Handling],
            Self::RecordContact
            | Self::AskExtension
            | Self::AnswerExtension
            | Self::SendBackOpinion
            | Self::ShowDraft
            | Self::AnswerPreReply
            | Self::Reply => &[Handling],
            Self::Rate | Self::RemindRating | Self::CloseUnrated => &[Replied],
            Self::Withdraw => &[Submitted, Returned, Accepted, Assigned, Handling],
        }
    }

    /// Whether an ended mandate forbids it. What a former deputy began may still be rated and
    /// withdrawn, and a draft deleted; nothing new may be put forward.
    pub(super) const fn needs_active_mandate(self) -> bool {
        !matches!(self, Self::Rate | Self::Withdraw | Self::Delete)
    }

    /// Whether the actor's part in the suggestion includes it.
    pub(super) fn is_part_of(self, part: &Part) -> bool {
        match self.party() {
            // The rating is the deputy's own word; nobody gives it for them.
            Party::Lead if self == Self::Rate => part.may_rate,
            Party::Lead => part.is_lead || part.is_filer,
            Party::Deputy => part.may_join,
            Party::Cosigner => part.signature.is_some(),
            Party::Office => part.is_office,
            Party::Assisting => part.unit == UnitPart::Assisting,
            Party::Unit => match self {
                Self::SignFor
                | Self::RecordContact
                | Self::AskReturn
                | Self::WritePlan
                | Self::DraftReply
                | Self::SignOff
                | Self::ReportPromise => part.unit != UnitPart::None,
                Self::SendBackOpinion => part.unit == UnitPart::Lead,
                _ => matches!(part.unit, UnitPart::Lead | UnitPart::Separate),
            },
        }
    }

    /// Whether it is open to an actor who was invited to sign and answered so.
    pub(super) fn fits_signature(self, signature: Option<SignatureStatus>) -> bool {
        self != Self::AnswerCosign || signature == Some(SignatureStatus::Invited)
    }
}

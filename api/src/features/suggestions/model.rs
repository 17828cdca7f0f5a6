//! The words a suggestion is described with. No actix, no diesel queries.

use crate::features::congresses::CongressLevel;
use crate::platform::db::text_enum;

pub use crate::features::signatures::{CosignAnswer, SignaturePart, SignatureStatus};

text_enum! {
    /// Where a suggestion stands.
    pub enum Status {
        /// Being written; seen by its deputies only.
        Draft = "draft",
        /// Handed in, to be reviewed.
        Submitted = "submitted",
        /// Sent back for revision, with a reason (J2).
        Returned = "returned",
        /// Admitted and numbered, to be assigned.
        Accepted = "accepted",
        /// Handed over to a unit (交办); the period runs.
        Assigned = "assigned",
        /// Signed for by the unit, being handled.
        Handling = "handling",
        /// Answered, to be rated.
        Replied = "replied",
        /// Rated satisfied or basically satisfied: done.
        Closed = "closed",
        /// Withdrawn by its deputy: handling ends (J4).
        Withdrawn = "withdrawn",
        /// Not a suggestion: passed on as a petition or kept as a reference (J2).
        Transferred = "transferred",
    }
}

text_enum! {
    /// Who must act next.
    pub enum Turn {
        /// The lead deputy.
        Deputy = "deputy",
        /// The presidium of the town, or the county office.
        Office = "office",
        /// The unit that handles it.
        Unit = "unit",
        /// Nobody.
        None = "none",
    }
}

text_enum! {
    /// The congress a suggestion is made to.
    pub enum SuggestionLevel {
        /// Township People's Congress.
        Township = "township",
        /// County People's Congress.
        County = "county",
    }
}

impl From<SuggestionLevel> for CongressLevel {
    fn from(level: SuggestionLevel) -> Self {
        match level {
            SuggestionLevel::Township => Self::Township,
            SuggestionLevel::County => Self::County,
        }
    }
}

impl From<CongressLevel> for SuggestionLevel {
    fn from(level: CongressLevel) -> Self {
        match level {
            CongressLevel::Township => Self::Township,
            CongressLevel::County => Self::County,
        }
    }
}

text_enum! {
    /// What a suggestion came from, when it was not written as one.
    pub enum OriginKind {
        /// A motion that was not put on the agenda (J3).
        Motion = "motion",
        /// An opinion said at an inspection or a deliberation (J21).
        Opinion = "opinion",
        /// A letter of a resident to the deputy (A3).
        Message = "message",
        /// An entry of the deputy's diary (A5).
        Diary = "diary",
        /// What a visitor of a reception brought forward (A3).
        Reception = "reception",
        /// What deputies saw on a visit (代表法29, 31).
        Visit = "visit",
    }
}

text_enum! {
    /// The outcome of a review.
    pub enum Decision {
        /// Admitted.
        Accepted = "accepted",
        /// Sent back with a reason (J2).
        Returned = "returned",
        /// Not a suggestion: passed on, with a reason (J2).
        Transferred = "transferred",
    }
}

text_enum! {
    /// What becomes of what is not a suggestion (J2).
    pub enum TransferredTo {
        /// Passed on as a petition of the deputy (信访).
        Petition = "petition",
        /// Kept as a reference for the organs (参考).
        Reference = "reference",
    }
}

text_enum! {
    /// When it was put forward: the law speaks of both (代表法24, 36).
    pub enum Occasion {
        /// While the congress met.
        InSession = "in_session",
        /// Between its sessions.
        BetweenSessions = "between_sessions",
    }
}

text_enum! {
    /// How several units handle it (J6).
    pub enum AssignmentMode {
        /// One leads and answers for all, the others assist (主办、会办).
        Together = "together",
        /// Each answers its own part (分办).
        Separately = "separately",
    }
}

text_enum! {
    /// A unit's part in a hand-over (J6).
    pub enum PartRole {
        /// Leads, or handles it alone (主办).
        Lead = "lead",
        /// Assists (会办).
        Assisting = "assisting",
        /// Answers its own part (分办).
        Separate = "separate",
    }
}

text_enum! {
    /// Why two suggestions belong together.
    pub enum LinkKind {
        /// Handled together with the other (J5).
        MergedInto = "merged_into",
        /// Cut off from the other (J1).
        SplitFrom = "split_from",
    }
}

text_enum! {
    /// How a promise stands (J15).
    pub enum PromiseState {
        /// Not kept yet.
        Open = "open",
        /// Kept.
        Kept = "kept",
        /// Cannot be kept; the unit said why.
        Explained = "explained",
    }
}

text_enum! {
    /// What a unit reports about a promise (J15).
    pub enum PromiseEntryKind {
        /// How it goes.
        Progress = "progress",
        /// It is kept: the second answer.
        Kept = "kept",
        /// It cannot be kept, and why.
        Explained = "explained",
    }
}

text_enum! {
    /// Supervision beyond the ordinary.
    pub enum SupervisionKind {
        /// A key item, supervised by the chair and led by a named official (J16).
        Key = "key",
        /// Opened by a second dissatisfaction: deputy and unit meet (J13).
        Special = "special",
    }
}

text_enum! {
    /// What the office says when a unit gives it back (J7).
    pub enum ReturnAnswer {
        /// Takes it back.
        Agreed = "agreed",
        /// Does not.
        Refused = "refused",
    }
}

text_enum! {
    /// What became of a unit's request to give it back (J7).
    pub enum ReturnDecision {
        /// Taken back.
        Agreed = "agreed",
        /// Not taken back.
        Refused = "refused",
        /// Answered or withdrawn before anybody decided.
        Lapsed = "lapsed",
    }
}

text_enum! {
    /// What the office says to a request for more time (J10).
    pub enum ExtensionAnswer {
        /// Agrees.
        Granted = "granted",
        /// Does not agree.
        Refused = "refused",
    }
}

text_enum! {
    /// What became of a request for more time (J10).
    pub enum ExtensionDecision {
        /// Agreed to; the deadline was moved.
        Granted = "granted",
        /// Not agreed to.
        Refused = "refused",
        /// Answered or withdrawn before anybody decided.
        Lapsed = "lapsed",
    }
}

text_enum! {
    /// How the extension of a round stands (J10).
    pub enum ExtensionState {
        /// Not asked for, or not agreed to.
        None = "none",
        /// Asked for; the office decides.
        Asked = "asked",
        /// Agreed to; there is no second one.
        Granted = "granted",
    }
}

text_enum! {
    /// How the unit contacted the deputy (J9).
    pub enum ContactMode {
        /// Face to face.
        Face = "face",
        /// By telephone.
        Phone = "phone",
        /// A visit to the deputy.
        Visit = "visit",
        /// Together on the spot.
        Site = "site",
        /// A meeting.
        Meeting = "meeting",
    }
}

text_enum! {
    /// How close the unit came to the deputy: the best of its contacts (J9, J19).
    pub enum Reach {
        /// No contact is recorded.
        None = "none",
        /// By telephone only.
        Remote = "remote",
        /// Face to face, at the deputy's, on the spot or in a meeting (面商).
        InPerson = "in_person",
    }
}

text_enum! {
    /// How far the matter is solved (J14); their names are the parameter `suggestion_result_classes`.
    pub enum ResultClass {
        /// Solved or basically solved.
        A = "A",
        /// Being solved.
        B = "B",
        /// Planned.
        C = "C",
        /// Kept as a reference; cannot be solved now.
        D = "D",
    }
}

text_enum! {
    /// What the deputy says of the attitude, and of the result (J12).
    pub enum Satisfaction {
        /// Satisfied.
        Satisfied = "satisfied",
        /// Basically satisfied.
        BasicallySatisfied = "basically_satisfied",
        /// Dissatisfied; needs a comment.
        Dissatisfied = "dissatisfied",
    }
}

text_enum! {
    /// What can be done to a suggestion; the keys of the buttons.
    pub enum Action {
        /// Change title or content.
        Edit = "edit",
        /// Throw a draft away.
        Delete = "delete",
        /// Hand it in.
        Submit = "submit",
        /// Invite deputies to sign along.
        InviteCosigner = "invite_cosigner",
        /// Answer such an invitation.
        AnswerCosign = "answer_cosign",
        /// Admit it or send it back.
        Review = "review",
        /// Hand it over to a unit.
        Assign = "assign",
        /// Sign for it.
        SignFor = "sign_for",
        /// Record a contact with the deputy.
        RecordContact = "record_contact",
        /// Ask for more time.
        AskExtension = "ask_extension",
        /// Agree to more time or not.
        AnswerExtension = "answer_extension",
        /// Ask the office to take it back.
        AskReturn = "ask_return",
        /// Take it back or not.
        AnswerReturn = "answer_return",
        /// Urge the units on.
        Urge = "urge",
        /// Give the leading unit a written view.
        GiveOpinion = "give_opinion",
        /// Send an empty view back.
        SendBackOpinion = "send_back_opinion",
        /// Write how the unit means to handle it.
        WritePlan = "write_plan",
        /// Write the answer, or the view, for the leader of the unit to sign off.
        DraftReply = "draft_reply",
        /// Show the draft of the answer to the lead deputy.
        ShowDraft = "show_draft",
        /// Agree to a draft that is shown, or make remarks.
        AnswerPreReply = "answer_pre_reply",
        /// Sign off what was written, or send it back.
        SignOff = "sign_off",
        /// Answer it.
        Reply = "reply",
        /// Report on a promise made in an answer.
        ReportPromise = "report_promise",
        /// Rate the answer.
        Rate = "rate",
        /// Ask for the rating.
        RemindRating = "remind_rating",
        /// Close it without one.
        CloseUnrated = "close_unrated",
        /// Handle others together with it.
        Merge = "merge",
        /// Take it out of the one it was merged into.
        Separate = "separate",
        /// Criticise a unit that is late, or take a further step.
        Criticise = "criticise",
        /// Divide it: one matter per suggestion.
        Split = "split",
        /// Sign along without having been invited.
        Join = "join",
        /// Make it a key item.
        DesignateKey = "designate_key",
        /// Record what deputy and unit agreed on under special supervision.
        RecordOutcome = "record_outcome",
        /// Withdraw it.
        Withdraw = "withdraw",
    }
}

text_enum! {
    /// The parts people have in a suggestion.
    pub enum Party {
        /// The lead deputy.
        Lead = "lead",
        /// An invited deputy.
        Cosigner = "cosigner",
        /// The office that reviews and assigns.
        Office = "office",
        /// The unit that handles it.
        Unit = "unit",
        /// A unit that assists.
        Assisting = "assisting",
        /// A deputy of the same congress who has not signed.
        Deputy = "deputy",
    }
}

impl ContactMode {
    /// Whether people met, or only talked.
    #[must_use]
    pub const fn reach(self) -> Reach {
        match self {
            Self::Phone => Reach::Remote,
            Self::Face | Self::Visit | Self::Site | Self::Meeting => Reach::InPerson,
        }
    }
}

impl ContactMode {
    /// Whether the unit met the deputy in person.
    #[must_use]
    pub const fn is_in_person(self) -> bool {
        !matches!(self, Self::Phone)
    }
}

impl Status {
    /// Whose turn it is in this state.
    #[must_use]
    pub const fn turn(self) -> Turn {
        match self {
            Self::Draft | Self::Returned | Self::Replied => Turn::Deputy,
            Self::Submitted | Self::Accepted => Turn::Office,
            Self::Assigned | Self::Handling => Turn::Unit,
            Self::Closed | Self::Withdrawn | Self::Transferred => Turn::None,
        }
    }

    /// Nothing follows.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Closed | Self::Withdrawn | Self::Transferred)
    }

    /// Admitted: what the deputies of the town may read (J17).
    #[must_use]
    pub const fn is_admitted(self) -> bool {
        matches!(
            self,
            Self::Accepted | Self::Assigned | Self::Handling | Self::Replied | Self::Closed
        )
    }
}

//! The words a motion is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// Who moves it (组织法22).
    pub enum Mover {
        /// Deputies jointly.
        Deputies = "deputies",
        /// 主席团.
        Presidium = "presidium",
        /// 本级人民政府.
        Government = "government",
        /// 常务委员会 (county).
        StandingCommittee = "standing_committee",
        /// 专门委员会 (county).
        SpecialCommittee = "special_committee",
    }
}

text_enum! {
    /// Where a motion stands.
    pub enum MotionStatus {
        /// Being written and signed; seen by its deputies only.
        Draft = "draft",
        /// Handed in and numbered; the presidium decides.
        Submitted = "submitted",
        /// Sent back to be revised before the decision.
        Returned = "returned",
        /// A special committee looks at it first (county).
        Referred = "referred",
        /// On the agenda; the congress votes.
        OnAgenda = "on_agenda",
        /// Passed.
        Adopted = "adopted",
        /// Not passed.
        Rejected = "rejected",
        /// Not on the agenda; handled as a suggestion (J3).
        Converted = "converted",
        /// Not on the agenda.
        NotListed = "not_listed",
        /// Withdrawn (Q1).
        Withdrawn = "withdrawn",
    }
}

impl MotionStatus {
    /// Whether its story is over, but for carrying out what was adopted.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(
            self,
            Self::Adopted | Self::Rejected | Self::Converted | Self::NotListed | Self::Withdrawn
        )
    }

    /// Whether its deputies may still change and sign it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Returned)
    }

    /// Whether all deputies of the congress may read it: the presidium has decided what becomes of it.
    #[must_use]
    pub const fn is_public(self) -> bool {
        !matches!(
            self,
            Self::Draft | Self::Submitted | Self::Returned | Self::Withdrawn
        )
    }
}

text_enum! {
    /// What the presidium decides (组织法22; 代表法15).
    pub enum MotionDecision {
        /// On the agenda.
        OnAgenda = "on_agenda",
        /// To a special committee first, which reports (county).
        Referred = "referred",
        /// Not on the agenda, handled as a suggestion (J3).
        Converted = "converted",
        /// Not on the agenda.
        NotListed = "not_listed",
        /// Sent back to be revised.
        Returned = "returned",
    }
}

text_enum! {
    /// What the special committee says.
    pub enum CommitteeOpinion {
        /// Put it on the agenda.
        List = "list",
        /// Do not.
        DoNotList = "do_not_list",
    }
}

text_enum! {
    /// What the presidium says to a withdrawal (Q1).
    pub enum WithdrawalAnswer {
        /// The consideration ends.
        Agreed = "agreed",
        /// It stays on the agenda.
        Refused = "refused",
    }
}

text_enum! {
    /// An act on a motion.
    pub enum MotionAction {
        /// Change the text.
        Edit = "edit",
        /// Throw the draft away.
        Delete = "delete",
        /// Ask deputies to sign.
        Invite = "invite",
        /// Sign, or not.
        Sign = "sign",
        /// Have the office note signatures that are on paper.
        AskOnPaper = "ask_on_paper",
        /// Note signatures that are on paper.
        SignOnPaper = "sign_on_paper",
        /// Hand it in.
        Submit = "submit",
        /// Decide what becomes of it.
        Decide = "decide",
        /// Record what the special committee says.
        Report = "report",
        /// Withdraw it, or ask to.
        Withdraw = "withdraw",
        /// Agree to the withdrawal or not.
        AnswerWithdrawal = "answer_withdrawal",
        /// Record the vote.
        Vote = "vote",
        /// Say who carries it out.
        AssignTask = "assign_task",
        /// Report how it was carried out.
        ReportTask = "report_task",
    }
}

text_enum! {
    /// A saved view.
    pub enum MotionView {
        /// Waits for the reader.
        ToDo = "to_do",
        /// Led by the reader.
        Mine = "mine",
        /// The reader was asked to sign, or has signed.
        Joined = "joined",
        /// Decided ones of the congresses the reader sits in.
        Congress = "congress",
        /// Everything in scope.
        All = "all",
    }
}

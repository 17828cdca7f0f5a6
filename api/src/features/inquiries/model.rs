//! The words an inquiry is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// Whom it is put to (组织法24). Deputies of a township inquire of its government only (代表法20).
    pub enum InquiryTarget {
        /// 本级人民政府.
        Government = "government",
        /// 政府所属工作部门.
        Department = "department",
        /// 监察委员会.
        SupervisoryCommission = "supervisory_commission",
        /// 人民法院.
        Court = "court",
        /// 人民检察院.
        Procuratorate = "procuratorate",
    }
}

text_enum! {
    /// Where an inquiry stands.
    pub enum InquiryStatus {
        /// Being written and signed; seen by its deputies only.
        Draft = "draft",
        /// Handed in; the presidium decides how it is answered.
        Submitted = "submitted",
        /// Sent back: target, question or content is missing.
        Returned = "returned",
        /// The organ answers.
        Answering = "answering",
        /// Answered; those who signed say whether they are satisfied.
        Answered = "answered",
        /// Half of them are not, and demand another answer; the presidium decides how.
        Demanded = "demanded",
        /// Done.
        Closed = "closed",
        /// Withdrawn.
        Withdrawn = "withdrawn",
    }
}

impl InquiryStatus {
    /// Whether its story is over.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Closed | Self::Withdrawn)
    }

    /// Whether its deputies may still change and sign it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Returned)
    }

    /// Whether all deputies of the congress may read it: the presidium has had it answered.
    #[must_use]
    pub const fn is_public(self) -> bool {
        matches!(
            self,
            Self::Answering | Self::Answered | Self::Demanded | Self::Closed
        )
    }
}

text_enum! {
    /// How it is answered (组织法24).
    pub enum AnswerForm {
        /// Orally, to the presidium; those who signed may attend and speak.
        OralPresidium = "oral_presidium",
        /// Orally, to all deputies.
        OralPlenary = "oral_plenary",
        /// Orally, to the special committee concerned (county).
        OralCommittee = "oral_committee",
        /// In writing, signed by the head of the organ.
        Written = "written",
    }
}

text_enum! {
    /// An act on an inquiry.
    pub enum InquiryAction {
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
        /// Have it answered.
        Decide = "decide",
        /// Send it back.
        Return = "return",
        /// Answer it.
        Answer = "answer",
        /// Say whether one is satisfied.
        Rate = "rate",
        /// Demand another answer.
        Demand = "demand",
        /// End it.
        Close = "close",
        /// Withdraw it.
        Withdraw = "withdraw",
    }
}

text_enum! {
    /// A saved view.
    pub enum InquiryView {
        /// Waits for the reader.
        ToDo = "to_do",
        /// Led by the reader.
        Mine = "mine",
        /// The reader was asked to sign, or has signed.
        Joined = "joined",
        /// Those of the congresses the reader sits in that are answered.
        Congress = "congress",
        /// Everything in scope.
        All = "all",
    }
}

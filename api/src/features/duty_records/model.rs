//! The words a duty record is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// What a deputy did: the taxonomy of 汝州 with the group activities of 竹山 (A9), and what follows from sessions
    /// and signatures.
    pub enum DutyKind {
        /// 出席人代会.
        Session = "session",
        /// 其他会议.
        Meeting = "meeting",
        /// 代表小组活动.
        GroupActivity = "group_activity",
        /// 学习培训.
        Training = "training",
        /// 议案建议.
        Suggestion = "suggestion",
        /// 附议: signed along.
        Cosigned = "cosigned",
        /// 重点督办的建议: a suggestion the chair supervises (J16).
        KeySuggestion = "key_suggestion",
        /// 年度优秀建议: a suggestion that was commended.
        ExcellentSuggestion = "excellent_suggestion",
        /// 专题调研.
        Research = "research",
        /// 视察、执法检查.
        Inspection = "inspection",
        /// 接待选民.
        Reception = "reception",
        /// 联系群众: keeping in touch with residents, and with deputies as a member of the presidium.
        Contact = "contact",
        /// 化解矛盾纠纷.
        Mediation = "mediation",
        /// 扶弱济困.
        Relief = "relief",
        /// 办好事实事.
        GoodDeed = "good_deed",
        /// 公益慈善.
        Charity = "charity",
        /// 向选民述职.
        Report = "report",
        /// 其他.
        Other = "other",
        /// 人代会请假: away from a sitting with leave.
        SessionLeave = "session_leave",
        /// 人代会缺席: away from a sitting without leave.
        SessionAbsence = "session_absence",
    }
}

impl DutyKind {
    /// Whether it may be entered; the others are known to the software whenever they happen.
    #[must_use]
    pub const fn is_entered(self) -> bool {
        !matches!(
            self,
            Self::Suggestion
                | Self::Cosigned
                | Self::KeySuggestion
                | Self::ExcellentSuggestion
                | Self::SessionLeave
                | Self::SessionAbsence
        )
    }
}

text_enum! {
    /// How a record came about.
    pub enum DutyOrigin {
        /// From a fact that is known elsewhere.
        Derived = "derived",
        /// Entered by the deputy or the office.
        Entered = "entered",
    }
}

text_enum! {
    /// What a derived record comes from.
    pub enum DutySource {
        /// A meeting that is over.
        Meeting = "meeting",
        /// A sitting of a session.
        Sitting = "sitting",
        /// An activity of deputy groups.
        GroupActivity = "group_activity",
        /// An admitted suggestion.
        Suggestion = "suggestion",
        /// A motion that was handed in.
        Motion = "motion",
        /// An inspection.
        Inspection = "inspection",
        /// A reception at a station.
        Reception = "reception",
        /// A training.
        Training = "training",
        /// A report to voters.
        VoterReport = "voter_report",
        /// A visit with the certificate.
        DeputyVisit = "deputy_visit",
        /// An award.
        Award = "award",
        /// A meeting or a call noted of a contact; the identifier is that of the note.
        DeputyContact = "deputy_contact",
        /// A letter of a resident that its deputy answered.
        ResidentMessage = "resident_message",
        /// An oral opinion.
        OralOpinion = "oral_opinion",
        /// A question.
        Question = "question",
        /// An inquiry that was handed in.
        Inquiry = "inquiry",
    }
}

text_enum! {
    /// Where a record stands.
    pub enum DutyStatus {
        /// Waits for the office.
        Pending = "pending",
        /// Counts.
        Verified = "verified",
        /// Does not count, with the reason; may be changed and looked at again.
        Refused = "refused",
        /// Taken back.
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// What the office says of a record.
    pub enum DutyDecision {
        /// It is as it says.
        Verified = "verified",
        /// It is not.
        Refused = "refused",
    }
}

text_enum! {
    /// What the county found (抽查).
    pub enum DutySample {
        /// As it says.
        Right = "right",
        /// Not as it says.
        Wrong = "wrong",
    }
}

text_enum! {
    /// To whom a closed quarter is published (§6.3).
    pub enum DutyAudience {
        /// The deputies of its congress.
        Congress = "congress",
        /// Residents, too.
        Public = "public",
    }
}

text_enum! {
    /// An act on a record.
    pub enum DutyAction {
        /// Change what it says.
        Edit = "edit",
        /// Verify or refuse it.
        Decide = "decide",
        /// Take it back.
        Withdraw = "withdraw",
        /// Look at it again.
        Sample = "sample",
    }
}

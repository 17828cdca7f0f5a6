//! The words meetings are described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// What kind of meeting it is.
    pub enum MeetingKind {
        /// 人民代表大会会议 (组织法14).
        CongressSession = "congress_session",
        /// 主席团会议 (组织法19).
        PresidiumMeeting = "presidium_meeting",
        /// 常务委员会会议 (组织法51).
        StandingCommitteeMeeting = "standing_committee_meeting",
        /// 主任会议.
        CouncilMeeting = "council_meeting",
        /// 代表小组会议 (组织法43).
        GroupMeeting = "group_meeting",
        /// 座谈会.
        Symposium = "symposium",
    }
}

impl MeetingKind {
    /// Whether meetings of this kind are numbered within a term (第几次会议).
    #[must_use]
    pub const fn is_numbered(self) -> bool {
        !matches!(self, Self::GroupMeeting | Self::Symposium)
    }

    /// Whether it has one sitting, made with it; a session has as many as it takes.
    #[must_use]
    pub const fn has_one_sitting(self) -> bool {
        !matches!(self, Self::CongressSession)
    }
}

impl MeetingKind {
    /// Whether the mandates or the presidium say who belongs to it.
    #[must_use]
    pub const fn has_roll_by_law(self) -> bool {
        matches!(
            self,
            Self::CongressSession | Self::PresidiumMeeting | Self::GroupMeeting
        )
    }
}

text_enum! {
    /// Where a meeting stands.
    pub enum MeetingStatus {
        /// Being prepared.
        Planned = "planned",
        /// Those on the roll were sent the notice.
        Notified = "notified",
        /// A sitting was opened.
        Open = "open",
        /// Over.
        Closed = "closed",
        /// Called off before it began.
        Cancelled = "cancelled",
    }
}

impl MeetingStatus {
    /// Whether it is still ahead or going on.
    #[must_use]
    pub const fn is_running(self) -> bool {
        matches!(self, Self::Planned | Self::Notified | Self::Open)
    }
}

text_enum! {
    /// What a sitting is.
    pub enum SittingKind {
        /// 预备会议 (M10).
        Preparatory = "preparatory",
        /// 全体会议.
        Plenary = "plenary",
        /// 代表团会议.
        Delegation = "delegation",
        /// The only sitting of a meeting that is no session.
        Single = "single",
    }
}

text_enum! {
    /// Where a sitting stands.
    pub enum SittingStatus {
        /// Ahead.
        Planned = "planned",
        /// Going on.
        Open = "open",
        /// Over.
        Closed = "closed",
    }
}

text_enum! {
    /// What an item of the agenda asks for.
    pub enum ItemKind {
        /// 听取报告.
        Report = "report",
        /// 审议.
        Deliberation = "deliberation",
        /// 选举.
        Election = "election",
        /// 表决.
        Decision = "decision",
        /// 测评.
        Rating = "rating",
        /// 宪法宣誓 (M12).
        Oath = "oath",
        /// 宣布.
        Announcement = "announcement",
        /// 其他.
        Other = "other",
    }
}

text_enum! {
    /// Where an item of the agenda stands.
    pub enum ItemStatus {
        /// Ahead.
        Pending = "pending",
        /// Being dealt with; one at a time in a sitting.
        Current = "current",
        /// Dealt with.
        Done = "done",
        /// Taken off the agenda.
        Dropped = "dropped",
    }
}

text_enum! {
    /// In what capacity somebody is at a meeting.
    pub enum Capacity {
        /// 代表.
        Deputy = "deputy",
        /// 组成人员、成员.
        Member = "member",
        /// 列席人员 (M6).
        WithoutVote = "without_vote",
        /// 工作人员.
        Staff = "staff",
    }
}

impl Capacity {
    /// Whether those in it belong to a meeting of their body by law.
    #[must_use]
    pub const fn is_by_law(self) -> bool {
        matches!(self, Self::Deputy | Self::Member)
    }
}

text_enum! {
    /// What somebody answered to the notice.
    pub enum Answer {
        /// Nothing yet.
        None = "none",
        /// Will attend.
        Attend = "attend",
        /// Asks for leave (M11).
        Leave = "leave",
    }
}

text_enum! {
    /// Why somebody asks for leave.
    pub enum LeaveKind {
        /// 病假.
        Illness = "illness",
        /// 公假.
        Official = "official",
        /// 事假.
        Personal = "personal",
    }
}

text_enum! {
    /// Where a request for leave stands.
    pub enum LeaveStatus {
        /// None was made.
        None = "none",
        /// To be decided.
        Asked = "asked",
        /// Granted.
        Approved = "approved",
        /// Not granted: they must attend.
        Refused = "refused",
    }
}

text_enum! {
    /// Whether somebody came or went.
    pub enum Direction {
        /// Came.
        In = "in",
        /// Went.
        Out = "out",
    }
}

text_enum! {
    /// How it was recorded that somebody came or went.
    pub enum Way {
        /// By the rotating code of the hall, opened with the camera of a phone.
        Qr = "qr",
        /// Scanned within the product: that code by the deputy, or the code of the deputy by the staff.
        Scan = "scan",
        /// By the staff.
        Staff = "staff",
        /// By the six digits shown in the hall.
        Code = "code",
        /// Entered by hand, with the reason.
        Manual = "manual",
    }
}

text_enum! {
    /// What was said about an item.
    pub enum RemarkKind {
        /// 发言.
        Speech = "speech",
        /// 审议意见.
        Remark = "remark",
    }
}

text_enum! {
    /// An act on a meeting.
    pub enum MeetingAction {
        /// Change what it is, where and when.
        Edit = "edit",
        /// Publish the date of a session (M1).
        Publish = "publish",
        /// Say who called for it (M2, P7).
        RecordCall = "record_call",
        /// Send the notice (M9).
        Notify = "notify",
        /// Call it off.
        Cancel = "cancel",
        /// Say that it is over.
        Close = "close",
        /// Plan sittings.
        PlanSittings = "plan_sittings",
        /// Open and close sittings.
        HoldSittings = "hold_sittings",
        /// Write the agenda.
        EditAgenda = "edit_agenda",
        /// Take up and finish items.
        RunAgenda = "run_agenda",
        /// Say who attends.
        EditPeople = "edit_people",
        /// Read the roll anew.
        RefreshRoll = "refresh_roll",
        /// Record who came and went.
        RecordPresence = "record_presence",
        /// Record what was said.
        RecordRemark = "record_remark",
        /// Say which steps of its procedure are done.
        TickSteps = "tick_steps",
        /// Say whether one will attend.
        Answer = "answer",
    }
}

text_enum! {
    /// How something that is asked for stands.
    pub enum Light {
        /// Done.
        Green = "green",
        /// Open, or short of what is usual.
        Yellow = "yellow",
        /// Missed, or hardly possible any more.
        Red = "red",
        /// Not due yet.
        Ahead = "ahead",
    }
}

text_enum! {
    /// A saved view.
    pub enum MeetingView {
        /// Ahead or going on.
        Upcoming = "upcoming",
        /// Over or called off.
        Past = "past",
        /// Everything in scope.
        All = "all",
    }
}

text_enum! {
    /// Who called for a meeting out of its turn.
    pub enum CalledBy {
        /// The presidium, or the standing committee of a county, thinks a session necessary (M2).
        Presidium = "presidium",
        /// A fifth of the deputies proposed it (M2; 组织法14).
        Deputies = "deputies",
        /// Members of the presidium (P7).
        Members = "members",
    }
}

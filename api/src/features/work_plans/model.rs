//! The words a work plan is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// Where a plan stands.
    pub enum WorkPlanStatus {
        /// Being written.
        Draft = "draft",
        /// Adopted; changes are recorded.
        Adopted = "adopted",
        /// Made public.
        Published = "published",
    }
}

text_enum! {
    /// What an item of the annex is.
    pub enum WorkPlanItemKind {
        /// 人民代表大会会议 (M1).
        CongressSession = "congress_session",
        /// 主席团会议 (P3).
        PresidiumMeeting = "presidium_meeting",
        /// 听取专项工作报告 (P2).
        SpecialReport = "special_report",
        /// 执法检查 (P2).
        EnforcementInspection = "enforcement_inspection",
        /// 视察 (P2).
        Tour = "tour",
        /// 调研 (P2).
        Research = "research",
        /// 代表小组活动.
        GroupActivity = "group_activity",
        /// 培训.
        Training = "training",
        /// 座谈会.
        Symposium = "symposium",
        /// 其他.
        Other = "other",
    }
}

impl WorkPlanItemKind {
    /// Whether it is one of the ways in which issues of the year are taken up (P2, 组织法19).
    #[must_use]
    pub const fn takes_up_an_issue(self) -> bool {
        matches!(
            self,
            Self::SpecialReport | Self::EnforcementInspection | Self::Tour | Self::Research
        )
    }

    /// Whether only a record of the product shows that it was done: sessions and meetings of the presidium.
    #[must_use]
    pub const fn is_always_a_record(self) -> bool {
        matches!(self, Self::CongressSession | Self::PresidiumMeeting)
    }
}

text_enum! {
    /// Where an item stands; follows from what is linked to it.
    pub enum WorkPlanItemState {
        /// Nothing is linked to it.
        Planned = "planned",
        /// Something is linked that has not come to its end.
        UnderWay = "under_way",
        /// All that is linked has come to its end, or it was recorded as done.
        Done = "done",
        /// Taken out of the plan, with a reason.
        Dropped = "dropped",
    }
}

text_enum! {
    /// What kind of record fulfils an item.
    pub enum WorkPlanTargetKind {
        /// A meeting; at its end when closed.
        Meeting = "meeting",
        /// An inspection or research; at its end when its report is there.
        Inspection = "inspection",
        /// A suggestion; at its end when closed.
        Suggestion = "suggestion",
        /// A decision; at its end when adopted.
        Decision = "decision",
    }
}

text_enum! {
    /// An act on a plan.
    pub enum WorkPlanAction {
        /// Change title and text.
        Edit = "edit",
        /// Throw the draft away.
        Delete = "delete",
        /// Record that it was adopted.
        Adopt = "adopt",
        /// Record that it was made public.
        Publish = "publish",
        /// Add and change items.
        EditItems = "edit_items",
        /// Take items away as if they had never been there.
        RemoveItems = "remove_items",
        /// Take items out of the plan, with a reason.
        DropItems = "drop_items",
        /// Record items as done that no record shows.
        CompleteItems = "complete_items",
        /// Say which records fulfil items.
        Link = "link",
    }
}

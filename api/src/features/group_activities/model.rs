//! The words an activity of deputy groups is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// Where an activity stands.
    pub enum GroupActivityStatus {
        /// Planned.
        Planned = "planned",
        /// Held: who came is known.
        Held = "held",
        /// Not held.
        Cancelled = "cancelled",
    }
}

text_enum! {
    /// One of the six steps (六步活动).
    pub enum GroupActivityStep {
        /// 定主题.
        Theme = "theme",
        /// 搞调研.
        Research = "research",
        /// 议事项.
        Discussion = "discussion",
        /// 提建议.
        Proposal = "proposal",
        /// 交办理.
        Handover = "handover",
        /// 促落实.
        FollowUp = "follow_up",
    }
}

text_enum! {
    /// What a step led to.
    pub enum GroupActivityLink {
        /// A suggestion.
        Suggestion = "suggestion",
        /// An oral opinion.
        OralOpinion = "oral_opinion",
        /// An idea for livelihood projects.
        ProjectIdea = "project_idea",
        /// An inspection.
        Inspection = "inspection",
        /// A decision that is carried out (决议决定、审议意见交办).
        Decision = "decision",
        /// What a visitor of a reception brought forward (接待事项).
        ReceptionVisit = "reception_visit",
    }
}

text_enum! {
    /// An act on an activity.
    pub enum GroupActivityAction {
        /// Change what is planned.
        Edit = "edit",
        /// Record a step.
        Record = "record",
        /// Say who came.
        Attend = "attend",
        /// Not hold it.
        Cancel = "cancel",
    }
}

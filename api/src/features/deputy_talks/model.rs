//! The words a talk with a deputy is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// What it is.
    pub enum DeputyTalkKind {
        /// 约谈.
        Talk = "talk",
        /// 通报: the deputies of the congress read it.
        Notice = "notice",
        /// 劝辞: advice to resign.
        Advice = "advice",
    }
}

text_enum! {
    /// Why.
    pub enum DeputyTalkGround {
        /// Away from sessions or activities.
        Absences = "absences",
        /// Few points.
        LowPoints = "low_points",
        /// Does not do what a deputy does.
        Inactive = "inactive",
        /// Conduct.
        Conduct = "conduct",
        /// Something else.
        Other = "other",
    }
}

text_enum! {
    /// Where it stands.
    pub enum DeputyTalkStatus {
        /// Ahead.
        Planned = "planned",
        /// Held; a notice was given.
        Held = "held",
        /// Looked at again: whether it is better.
        FollowedUp = "followed_up",
        /// Over.
        Closed = "closed",
        /// Called off.
        Cancelled = "cancelled",
    }
}

text_enum! {
    /// An act on it.
    pub enum DeputyTalkAction {
        /// Change what is planned.
        Edit = "edit",
        /// Record that it was held, or give the notice.
        Hold = "hold",
        /// Answer, as its deputy.
        Answer = "answer",
        /// Say whether it is better.
        FollowUp = "follow_up",
        /// Say that it is over.
        Close = "close",
        /// Call it off.
        Cancel = "cancel",
    }
}

//! The words a deputy group is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// How a group is put together (domain 12, row 87).
    pub enum DeputyGroupKind {
        /// By region: 区域小组.
        Regional = "regional",
        /// By profession or matter: 专业小组.
        Professional = "professional",
        /// Several groups together: 联组.
        Joint = "joint",
    }
}

text_enum! {
    /// An act on a group.
    pub enum DeputyGroupAction {
        /// Change its name, its area, who belongs to it and who leads it.
        Edit = "edit",
        /// Write its plan of a year.
        Plan = "plan",
        /// Tick the five ones of a year.
        Check = "check",
        /// Dissolve it.
        Dissolve = "dissolve",
    }
}

text_enum! {
    /// Whether a group holds as many activities as its year asks (A2).
    pub enum DeputyGroupPace {
        /// As many as the whole year asks.
        Reached = "reached",
        /// As many as the quarters that are over.
        OnTime = "on_time",
        /// Fewer.
        Behind = "behind",
    }
}

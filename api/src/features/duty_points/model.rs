//! The words points are described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// Why a record counts for so many points.
    pub enum PointWhy {
        /// Base points of the year.
        Base = "base",
        /// The first of the year under its line.
        First = "first",
        /// A further one.
        Further = "further",
        /// The cap of the line for the year is reached.
        Capped = "capped",
        /// The cap that several lines share is reached.
        PoolCapped = "pool_capped",
        /// No line of the rules counts it, or no rules were in force.
        NoLine = "no_line",
        /// Counted in a closed quarter, and no longer standing.
        TakenBack = "taken_back",
    }
}

text_enum! {
    /// Why a deputy has so many stars, or none.
    pub enum StarWhy {
        /// By the points of the year.
        Total = "total",
        /// Not more, because a whole session was missed without leave.
        Absent = "absent",
        /// None while the mandate is suspended (代表法61).
        Suspended = "suspended",
        /// The rules give no stars, or none are in force.
        NoRules = "no_rules",
    }
}

text_enum! {
    /// Where rules stand.
    pub enum DutyRuleSetStatus {
        /// Being written.
        Draft = "draft",
        /// Adopted; they count from their quarter on and are never changed.
        InForce = "in_force",
    }
}

text_enum! {
    /// Where an appeal stands.
    pub enum DutyAppealStatus {
        /// Waits for the office.
        Open = "open",
        /// The deputy is right.
        Upheld = "upheld",
        /// The points are right.
        Rejected = "rejected",
    }
}

text_enum! {
    /// What the office says to an appeal.
    pub enum DutyAppealOutcome {
        /// The deputy is right; what was missing is entered as a late record.
        Upheld = "upheld",
        /// The points are right.
        Rejected = "rejected",
    }
}

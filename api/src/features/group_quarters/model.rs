//! The words the quarter of a group is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// How a group stands after a quarter (三色警示).
    pub enum GroupQuarterColour {
        /// 绿: as it should be.
        Green = "green",
        /// 黄: something is missing.
        Yellow = "yellow",
        /// 红: it has to be corrected.
        Red = "red",
    }
}

text_enum! {
    /// What a colour is given for.
    pub enum GroupQuarterReason {
        /// Fewer activities than a quarter asks for.
        NotHeld = "not_held",
        /// Fewer came than the lower share.
        AttendanceLow = "attendance_low",
        /// Fewer came than the upper share.
        AttendanceMiddling = "attendance_middling",
        /// Steps of the six are not recorded.
        StepsMissing = "steps_missing",
        /// Steps of the six were done after the quarter.
        StepsLate = "steps_late",
        /// The quarter before was yellow, too.
        TwoYellows = "two_yellows",
    }
}

text_enum! {
    /// Where the correction plan of a red quarter stands.
    pub enum GroupQuarterPlan {
        /// None is due.
        None = "none",
        /// Due from who leads the group.
        Awaited = "awaited",
        /// Before the office.
        HandedIn = "handed_in",
        /// Given back, to be written again.
        Returned = "returned",
        /// Taken.
        Accepted = "accepted",
    }
}

text_enum! {
    /// An act on a closed quarter.
    pub enum GroupQuarterAction {
        /// Hand in the correction plan.
        Plan = "plan",
        /// Take it or give it back.
        Judge = "judge",
    }
}

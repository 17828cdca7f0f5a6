//! The words a visit is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// What deputies ask for (代表法29).
    pub enum DeputyVisitKind {
        /// 持证视察: to look at a place or a unit with the certificate.
        Inspection = "inspection",
        /// 约见: to meet a responsible person of an organ or unit.
        Meeting = "meeting",
    }
}

text_enum! {
    /// Where it stands.
    pub enum DeputyVisitStatus {
        /// Waits for the office.
        Requested = "requested",
        /// Not arranged, with the reason.
        Refused = "refused",
        /// The unit is to confirm the time and who receives.
        Arranged = "arranged",
        /// The unit asks for another day; waits for the office.
        MoveAsked = "move_asked",
        /// The unit has confirmed.
        Confirmed = "confirmed",
        /// Held; the unit is to answer in writing.
        Held = "held",
        /// Answered, on the spot or in writing; the deputies are to say whether it satisfies.
        Answered = "answered",
        /// They have said so, or nothing was asked for.
        Closed = "closed",
        /// Called off, with the reason.
        Cancelled = "cancelled",
    }
}

text_enum! {
    /// What the deputies say of the answer.
    pub enum DeputyVisitRating {
        /// 满意.
        Satisfied = "satisfied",
        /// 基本满意.
        Partly = "partly",
        /// 不满意, with the reason.
        Dissatisfied = "dissatisfied",
    }
}

text_enum! {
    /// An act on it.
    pub enum DeputyVisitAction {
        /// Accept it, with the unit and the day; again, when the unit asks for another day.
        Arrange = "arrange",
        /// Refuse it.
        Refuse = "refuse",
        /// Confirm the time and who receives.
        Confirm = "confirm",
        /// Ask for another day, once.
        Move = "move",
        /// Write down what was seen, asked for and answered.
        Record = "record",
        /// Answer in writing.
        Answer = "answer",
        /// Say whether the answer satisfies.
        Rate = "rate",
        /// Make a draft suggestion of it.
        Convert = "convert",
        /// Call it off.
        Cancel = "cancel",
    }
}

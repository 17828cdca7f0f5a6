//! The words of what a visitor brings forward. No actix, no queries.

pub use crate::features::project_ideas::model::ProjectIdeaCategory;
use crate::platform::db::text_enum;

text_enum! {
    /// What was done about it (A3).
    pub enum ReceptionHandling {
        /// Written down; to be answered, handed over, made a suggestion of, or refused.
        Open = "open",
        /// Answered or explained on the spot.
        Answered = "answered",
        /// Handed over to a unit.
        HandedOver = "handed_over",
        /// Made a suggestion of it.
        Suggested = "suggested",
        /// Not accepted: the law has another way for it.
        Refused = "refused",
    }
}

text_enum! {
    /// The way the law has for a matter that a station does not accept (A3).
    pub enum ReceptionRefusalGround {
        /// Litigation (诉讼).
        Litigation = "litigation",
        /// Administrative reconsideration (行政复议).
        Reconsideration = "reconsideration",
        /// Arbitration (仲裁).
        Arbitration = "arbitration",
    }
}

text_enum! {
    /// What a unit itself says about what was handed over to it.
    pub enum ReceptionUnitReply {
        /// It has written down the result.
        Settled = "settled",
        /// It is not its own, with the reason.
        NotOurs = "not_ours",
    }
}

text_enum! {
    /// An act on it.
    pub enum ReceptionVisitAction {
        /// Change what was written down.
        Edit = "edit",
        /// Write down what was answered on the spot.
        Answer = "answer",
        /// Hand it over to a unit.
        HandOver = "hand_over",
        /// Write down the result: the unit itself, or what it said.
        Result = "result",
        /// Say that it is not one's own: the unit.
        Return = "return",
        /// Tell the visitor.
        FeedBack = "feed_back",
        /// Make a draft suggestion of it.
        Convert = "convert",
        /// Refuse it.
        Refuse = "refuse",
    }
}

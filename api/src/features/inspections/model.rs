//! The words an inspection is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// What the deputies took part in.
    pub enum InspectionKind {
        /// 视察 (代表法29).
        Inspection = "inspection",
        /// 专题调研 (代表法30).
        Research = "research",
        /// 执法检查 (代表法33).
        LawEnforcement = "law_enforcement",
    }
}

text_enum! {
    /// Where an inspection stands.
    pub enum InspectionStatus {
        /// Being recorded; its report is being written.
        Open = "open",
        /// The report is with the units, which answer.
        HandedOver = "handed_over",
        /// Every unit has answered; the result is to be fed back to the deputies.
        Answered = "answered",
        /// Fed back; done.
        FedBack = "fed_back",
    }
}

text_enum! {
    /// An act on an inspection.
    pub enum InspectionAction {
        /// Change it, write the report.
        Edit = "edit",
        /// Throw it away.
        Delete = "delete",
        /// Hand the report over to units.
        HandOver = "hand_over",
        /// Take the report back from a unit.
        TakeBack = "take_back",
        /// Answer for a unit.
        Answer = "answer",
        /// Feed the result back to the deputies.
        FeedBack = "feed_back",
    }
}

text_enum! {
    /// A saved view.
    pub enum InspectionView {
        /// Waits for the reader.
        ToDo = "to_do",
        /// Led or recorded by the reader.
        Mine = "mine",
        /// Everything in scope.
        All = "all",
    }
}

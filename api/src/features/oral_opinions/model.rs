//! The words an oral opinion is described with. No actix, no queries.

use crate::features::inspections::model::InspectionKind;
use crate::platform::db::text_enum;

text_enum! {
    /// On what occasion it was said.
    pub enum OpinionOccasion {
        /// At an inspection (代表法29).
        Inspection = "inspection",
        /// At research on a subject (代表法30).
        Research = "research",
        /// At an inspection of law enforcement (代表法33).
        LawEnforcement = "law_enforcement",
        /// While the congress deliberated (代表法19).
        Deliberation = "deliberation",
    }
}

impl From<InspectionKind> for OpinionOccasion {
    fn from(kind: InspectionKind) -> Self {
        match kind {
            InspectionKind::Inspection => Self::Inspection,
            InspectionKind::Research => Self::Research,
            InspectionKind::LawEnforcement => Self::LawEnforcement,
        }
    }
}

text_enum! {
    /// Where an oral opinion stands.
    pub enum OralOpinionStatus {
        /// To be sorted.
        Open = "open",
        /// With a unit, which answers.
        Routed = "routed",
        /// Answered, on the spot or later.
        Answered = "answered",
        /// A suggestion of the deputy now.
        TakenOver = "taken_over",
    }
}

text_enum! {
    /// An act on an oral opinion.
    pub enum OralOpinionAction {
        /// Change it.
        Edit = "edit",
        /// Throw it away.
        Delete = "delete",
        /// Record the answer.
        Answer = "answer",
        /// Have a unit, or another one, answer.
        Route = "route",
        /// Take it back from the unit.
        TakeBack = "take_back",
        /// Make a suggestion of it.
        TakeOver = "take_over",
    }
}

text_enum! {
    /// A saved view.
    pub enum OralOpinionView {
        /// Waits for the reader.
        ToDo = "to_do",
        /// The reader's own.
        Mine = "mine",
        /// Everything in scope.
        All = "all",
    }
}

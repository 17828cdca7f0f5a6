//! The words a round and the ideas given to it are described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// Where a round stands.
    pub enum ProjectRoundStatus {
        /// Being prepared.
        Preparing = "preparing",
        /// Ideas are asked for.
        Soliciting = "soliciting",
        /// What came in is sorted.
        Sorting = "sorting",
    }
}

text_enum! {
    /// An act on a round.
    pub enum ProjectRoundAction {
        /// Change title, call and days.
        Edit = "edit",
        /// Begin to ask for ideas.
        Open = "open",
        /// Ask for longer.
        Extend = "extend",
        /// Ask no longer.
        End = "end",
        /// Ask again.
        Reopen = "reopen",
    }
}

text_enum! {
    /// By which way an idea came (V2).
    pub enum ProjectIdeaChannel {
        /// From a resident, on paper, by telephone or in person.
        Resident = "resident",
        /// From a deputy.
        Deputy = "deputy",
        /// At a liaison station.
        Station = "station",
        /// From a deputy group.
        Group = "group",
        /// Found by the staff on visits.
        Staff = "staff",
        /// From a questionnaire.
        Questionnaire = "questionnaire",
        /// From a unit.
        Unit = "unit",
    }
}

text_enum! {
    /// Where an idea stands.
    pub enum ProjectIdeaStatus {
        /// To be sorted.
        New = "new",
        /// Taken up: goes on to the projects.
        Taken = "taken",
        /// Part of another idea.
        Merged = "merged",
        /// Not eligible (V3).
        Excluded = "excluded",
        /// In the reserve pool (储备库).
        Pooled = "pooled",
    }
}

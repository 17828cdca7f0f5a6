//! The words an entry of a diary is described with. No actix, no queries.

pub use crate::features::project_ideas::model::ProjectIdeaCategory;
use crate::platform::db::text_enum;

text_enum! {
    /// What the deputy did about it (A5).
    pub enum DiaryHandling {
        /// Wrote it down.
        Noted = "noted",
        /// Explained it on the spot.
        Explained = "explained",
        /// Helped.
        Helped = "helped",
        /// Passed it on to an organ.
        Forwarded = "forwarded",
        /// Made a suggestion of it.
        Suggested = "suggested",
        /// Gave it as an idea for livelihood projects.
        Proposed = "proposed",
    }
}

impl DiaryHandling {
    /// Whether a deputy may say so; the others follow from what was made of the entry.
    #[must_use]
    pub const fn is_said(self) -> bool {
        matches!(
            self,
            Self::Noted | Self::Explained | Self::Helped | Self::Forwarded
        )
    }
}

text_enum! {
    /// An act on an entry.
    pub enum DiaryEntryAction {
        /// Change what it says.
        Edit = "edit",
        /// Make a draft suggestion of it.
        Convert = "convert",
        /// Give it as an idea for livelihood projects.
        Propose = "propose",
        /// Hand it to the office of the congress as an oral opinion.
        Forward = "forward",
        /// Throw it away.
        Delete = "delete",
    }
}

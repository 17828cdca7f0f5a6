//! The words a public act is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// What is public.
    pub enum ActKind {
        /// A meeting.
        Meeting = "meeting",
        /// What was decided.
        Decision = "decision",
    }
}

text_enum! {
    /// A text of the copy that the office may change.
    pub enum ActTextKey {
        /// Title.
        Title = "title",
        /// Where.
        Place = "place",
        /// An item of the agenda.
        Item = "item",
        /// What was decided, in full.
        Content = "content",
        /// The announcement (公告); may be empty.
        Announcement = "announcement",
        /// What became of it; may be empty.
        Summary = "summary",
    }
}

impl ActTextKey {
    /// The fewest and the most characters.
    #[must_use]
    pub const fn bounds(self) -> (usize, usize) {
        match self {
            Self::Title => (2, 100),
            Self::Place => (2, 100),
            Self::Item => (1, 200),
            Self::Content => (10, 20_000),
            Self::Announcement => (0, 3000),
            Self::Summary => (0, 5000),
        }
    }
}

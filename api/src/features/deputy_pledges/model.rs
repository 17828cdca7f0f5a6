//! The words a pledge is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// Where a pledge stands.
    pub enum DeputyPledgeStatus {
        /// Handed in; the year runs.
        Submitted = "submitted",
        /// The deputy has said what became of it.
        Reviewed = "reviewed",
        /// The office has, too.
        Closed = "closed",
    }
}

text_enum! {
    /// How far an item is.
    pub enum DeputyPledgeState {
        /// Not begun.
        Open = "open",
        /// Under way.
        UnderWay = "under_way",
        /// Done.
        Done = "done",
    }
}

text_enum! {
    /// An act on a pledge.
    pub enum DeputyPledgeAction {
        /// Word it anew; the earlier wording stays.
        Edit = "edit",
        /// Say how far an item is.
        Note = "note",
        /// Say at the end of the year what became of it.
        Review = "review",
        /// The word of the office.
        Close = "close",
    }
}

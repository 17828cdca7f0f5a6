//! The words duty files are described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// Where a file stands.
    pub enum DutyFileState {
        /// The mandate runs; the file grows.
        Open = "open",
        /// The mandate or the term is over; the file waits to be closed.
        Over = "over",
        /// Closed (封存): nothing of it changes.
        Closed = "closed",
        /// Closed and handed over.
        HandedOver = "handed_over",
    }
}

text_enum! {
    /// An act on a file.
    pub enum DutyFileAction {
        /// Say something of a year.
        Write = "write",
        /// Close it.
        Close = "close",
        /// Hand it over.
        HandOver = "hand_over",
    }
}

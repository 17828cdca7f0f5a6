//! The words a resignation is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// Where a resignation stands.
    pub enum DeputyResignationStatus {
        /// Handed in.
        Submitted = "submitted",
        /// Put before a meeting.
        Put = "put",
        /// Accepted by a vote.
        Accepted = "accepted",
        /// Not accepted: the mandate goes on.
        Refused = "refused",
        /// Announced: the mandate has ended.
        Announced = "announced",
        /// Taken back by the deputy before the vote.
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// An act on a resignation.
    pub enum DeputyResignationAction {
        /// Add files to it.
        Attach = "attach",
        /// Put it before a meeting.
        Forward = "forward",
        /// Record the vote.
        Vote = "vote",
        /// Announce that it was accepted; the mandate ends.
        Announce = "announce",
        /// Take it back.
        Withdraw = "withdraw",
    }
}

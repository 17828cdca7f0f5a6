//! The words a post and its holding are described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// How somebody comes to a post.
    pub enum DeputyPostOrigin {
        /// 认领: the deputy asked for it.
        Claimed = "claimed",
        /// 指定: the office named the deputy.
        Assigned = "assigned",
    }
}

text_enum! {
    /// Where a holding stands.
    pub enum DeputyPostStatus {
        /// Waits for the office.
        Claimed = "claimed",
        /// In the post.
        Held = "held",
        /// The office said no.
        Refused = "refused",
        /// The deputy took the claim back.
        Withdrawn = "withdrawn",
        /// No longer in the post.
        Ended = "ended",
    }
}

text_enum! {
    /// What the office says of a claim.
    pub enum DeputyPostDecision {
        /// The deputy holds the post.
        Confirmed = "confirmed",
        /// The deputy does not.
        Refused = "refused",
    }
}

text_enum! {
    /// An act on a post.
    pub enum DeputyPostAction {
        /// Change what it says.
        Edit = "edit",
        /// Close it.
        Close = "close",
        /// Make it public by a decision, or not any more.
        Publish = "publish",
        /// Ask for it.
        Claim = "claim",
        /// Name who holds it.
        Assign = "assign",
    }
}

text_enum! {
    /// An act on a holding.
    pub enum DeputyPostHoldingAction {
        /// Confirm or refuse the claim.
        Decide = "decide",
        /// Take the claim back, or end the holding.
        End = "end",
        /// Write down what was done in the post.
        Record = "record",
    }
}

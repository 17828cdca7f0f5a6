//! The words the work of a unit is described with.

use crate::platform::db::text_enum;

text_enum! {
    /// What a draft becomes.
    pub enum DraftKind {
        /// The answer to the deputies (J11).
        Reply = "reply",
        /// The view of an assisting unit (J8).
        Opinion = "opinion",
    }
}

text_enum! {
    /// Where a draft stands.
    pub enum DraftState {
        /// Being written.
        Writing = "writing",
        /// With the leader of the unit.
        Submitted = "submitted",
        /// Sent back by the leader, with remarks.
        Returned = "returned",
        /// Signed off: may go out.
        SignedOff = "signed_off",
        /// Has gone out.
        Sent = "sent",
    }
}

text_enum! {
    /// What the leader says of a draft.
    pub enum DraftAnswer {
        /// Signs it off.
        SignedOff = "signed_off",
        /// Sends it back.
        Returned = "returned",
    }
}

text_enum! {
    /// What became of a version that was handed to the leader.
    pub enum DraftDecision {
        /// Signed off.
        SignedOff = "signed_off",
        /// Sent back, with remarks.
        Returned = "returned",
        /// Taken back by its writer before the leader said anything.
        Recalled = "recalled",
    }
}

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

text_enum! {
    /// What the lead deputy says of a draft that is shown (预答复).
    pub enum PreReplyAnswer {
        /// Agrees.
        Agreed = "agreed",
        /// Makes remarks.
        Remarks = "remarks",
    }
}

/// Whether drafts are shown to the lead deputy before they go out (预答复).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PreReplyMode {
    /// They are not.
    #[default]
    Off,
    /// The unit may.
    Optional,
    /// The unit must.
    Required,
}

/// How the deputy's word on a draft stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shown {
    /// No draft was shown in this round.
    #[default]
    No,
    /// The deputy has time.
    Waits,
    /// The deputy has spoken, or let the days pass.
    Over,
}

//! The words an appraisal is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// Where an appraisal stands.
    pub enum DeputyAppraisalStatus {
        /// Being prepared.
        Draft = "draft",
        /// Deputies rate.
        Open = "open",
        /// Nobody rates any more; the office knows the result.
        Closed = "closed",
        /// The office has proposed whom to commend.
        Proposed = "proposed",
        /// The presidium has decided; each deputy knows their own result.
        Decided = "decided",
        /// Called off.
        Cancelled = "cancelled",
    }
}

text_enum! {
    /// What came of it for a deputy.
    pub enum DeputyAppraisalOutcome {
        /// Every item reached the share.
        FiveGood = "five_good",
        /// Not every item did.
        NotReached = "not_reached",
        /// Not in office, or suspended, at closing: no result.
        LeftOut = "left_out",
    }
}

text_enum! {
    /// By which way somebody has rated.
    pub enum DeputyAppraisalChannel {
        /// Not yet.
        None = "none",
        /// On their phone.
        Phone = "phone",
        /// On paper, entered by the office as sums.
        Paper = "paper",
    }
}

text_enum! {
    /// An act on an appraisal.
    pub enum DeputyAppraisalAction {
        /// Change its items, its day, who is appraised.
        Edit = "edit",
        /// Ask the deputies.
        Begin = "begin",
        /// Rate the others.
        Rate = "rate",
        /// Enter the sums of what was rated on paper.
        Papers = "papers",
        /// Remind who has not rated.
        Remind = "remind",
        /// End the rating.
        Close = "close",
        /// Propose whom to commend.
        Propose = "propose",
        /// Write down what the presidium decided.
        Decide = "decide",
        /// Call it off.
        Cancel = "cancel",
    }
}

//! The words a report to voters is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// How a deputy reports.
    pub enum VoterReportForm {
        /// 口头: at a meeting with voters.
        Oral = "oral",
        /// 书面: the report is published to the voters.
        Written = "written",
    }
}

text_enum! {
    /// Where a report stands.
    pub enum VoterReportStatus {
        /// On the plan.
        Planned = "planned",
        /// Held; not rated yet.
        Held = "held",
        /// Voters present rate it with their slips.
        Rating = "rating",
        /// The result is known.
        Rated = "rated",
        /// Fed back to the deputy in writing.
        FedBack = "fed_back",
        /// The deputy has read the feedback.
        Closed = "closed",
        /// Called off.
        Cancelled = "cancelled",
    }
}

impl VoterReportStatus {
    /// Those of a report that was held.
    pub const HELD: [Self; 5] = [
        Self::Held,
        Self::Rating,
        Self::Rated,
        Self::FedBack,
        Self::Closed,
    ];

    /// Whether it was held.
    #[must_use]
    pub fn is_held(self) -> bool {
        Self::HELD.contains(&self)
    }
}

text_enum! {
    /// What a voter says of a report.
    pub enum VoterReportGrade {
        /// 优秀.
        Excellent = "excellent",
        /// 称职.
        Competent = "competent",
        /// 基本称职.
        Basic = "basic",
        /// 不称职.
        Incompetent = "incompetent",
        /// 弃权.
        Abstained = "abstained",
    }
}

text_enum! {
    /// What the ratings come to.
    pub enum VoterReportResult {
        /// 称职.
        Competent = "competent",
        /// 基本称职.
        Basic = "basic",
        /// 不称职.
        Incompetent = "incompetent",
    }
}

text_enum! {
    /// An act on a report.
    pub enum VoterReportAction {
        /// Another day, place or form.
        Move = "move",
        /// Call it off.
        Cancel = "cancel",
        /// Write the report.
        Write = "write",
        /// Say that it was held, before how many voters.
        Hold = "hold",
        /// Note a question of voters and what was answered.
        Note = "note",
        /// Let voters present rate with slips.
        Open = "open",
        /// Enter the ratings on paper; closes the one with slips.
        Rate = "rate",
        /// Announce the result to everybody.
        Announce = "announce",
        /// Feed the result back to the deputy in writing.
        FeedBack = "feed_back",
        /// Say that one has read the feedback, and what one will do better.
        Confirm = "confirm",
    }
}

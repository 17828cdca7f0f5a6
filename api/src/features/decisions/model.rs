//! The words a decision is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// What was decided.
    pub enum DecisionKind {
        /// 决议.
        Resolution = "resolution",
        /// 决定.
        Decision = "decision",
        /// 审议意见: handed over as 审议意见书 (监督法17).
        Opinion = "opinion",
        /// 重大事项的决定.
        MajorMatter = "major_matter",
    }
}

text_enum! {
    /// Who decided.
    pub enum DecisionBody {
        /// 人民代表大会.
        Congress = "congress",
        /// 主席团 of a township.
        Presidium = "presidium",
        /// 常务委员会 of the county.
        StandingCommittee = "standing_committee",
    }
}

text_enum! {
    /// Where a decision stands.
    pub enum DecisionStatus {
        /// Being written.
        Draft = "draft",
        /// Adopted; to be handed over, or to be closed when nobody need report.
        Adopted = "adopted",
        /// With the units, of which one at least must report.
        HandedOver = "handed_over",
        /// Every unit has reported; the body judges.
        Reported = "reported",
        /// Done; it is said how it ended.
        Closed = "closed",
    }
}

text_enum! {
    /// Where it stands with one unit.
    pub enum DecisionHandoverStatus {
        /// The unit must report.
        Waiting = "waiting",
        /// It has; the body has not judged it.
        Reported = "reported",
        /// The body is content.
        Accepted = "accepted",
    }
}

text_enum! {
    /// What the body thinks of a report.
    pub enum DecisionVerdict {
        /// Content.
        Accepted = "accepted",
        /// To be improved: another report by a day (S3, S10).
        Improve = "improve",
    }
}

text_enum! {
    /// The grade of a satisfaction rating (S7).
    pub enum DecisionGrade {
        /// 满意.
        Satisfied = "satisfied",
        /// 基本满意: the unit rectifies.
        BasicallySatisfied = "basically_satisfied",
        /// 不满意: the unit reports again.
        Dissatisfied = "dissatisfied",
    }
}

text_enum! {
    /// How it ended.
    pub enum DecisionOutcome {
        /// Carried out.
        Done = "done",
        /// Carried out in part.
        PartlyDone = "partly_done",
        /// Not carried out.
        NotDone = "not_done",
        /// Fell away.
        Lapsed = "lapsed",
    }
}

text_enum! {
    /// With whom it is filed.
    pub enum DecisionFiledWith {
        /// The standing committee of the county (M13).
        StandingCommittee = "standing_committee",
        /// The government of the county: budgets of a township (B4).
        Government = "government",
    }
}

text_enum! {
    /// An act on a decision.
    pub enum DecisionAction {
        /// Change the draft.
        Edit = "edit",
        /// Throw the draft away.
        Delete = "delete",
        /// Record that it was adopted.
        Adopt = "adopt",
        /// Record that it was published.
        Publish = "publish",
        /// Record that it was filed with the standing committee of the county (M13).
        File = "file",
        /// Record that a budget was filed with the government of the county (B4).
        FileBudget = "file_budget",
        /// Hand it over to units.
        HandOver = "hand_over",
        /// Take it back from a unit that has not reported.
        TakeBack = "take_back",
        /// Report for a unit.
        Report = "report",
        /// Record what the body thinks of a report.
        Judge = "judge",
        /// Say how it ended.
        Close = "close",
    }
}

text_enum! {
    /// What runs against a day.
    pub enum DecisionClockKind {
        /// Hand it over to units (S3).
        HandOver = "hand_over",
        /// Publish a budget (B3).
        Publication = "publication",
        /// File it with the standing committee of the county (M13).
        Filing = "filing",
    }
}

text_enum! {
    /// A saved view.
    pub enum DecisionView {
        /// Waits for the reader.
        ToDo = "to_do",
        /// Adopted and not closed.
        Running = "running",
        /// Everything in scope.
        All = "all",
    }
}

//! The words a report of an enforcing organ is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// What was done, or is asked for.
    pub enum CustodyMeasure {
        /// 逮捕.
        Arrest = "arrest",
        /// 刑事审判.
        Trial = "trial",
        /// Another measure that restricts liberty (其他限制人身自由的措施).
        Restriction = "restriction",
        /// Detained as caught in the act (现行犯拘留).
        CaughtInAct = "caught_in_act",
    }
}

text_enum! {
    /// Whether the congress consents.
    pub enum CustodyConsent {
        /// It is reported only.
        NotNeeded = "not_needed",
        /// Asked for, not decided.
        Asked = "asked",
        /// Given.
        Granted = "granted",
        /// Not given.
        Refused = "refused",
    }
}

text_enum! {
    /// An act on a report.
    pub enum CustodyReportAction {
        /// Record whether consent was given.
        AnswerConsent = "answer_consent",
        /// Suspend the mandate.
        Suspend = "suspend",
        /// Say that it is over.
        Close = "close",
    }
}

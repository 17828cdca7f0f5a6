//! The words a look at a group is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// How they looked (domain 12, row 21).
    pub enum GroupInspectionMethod {
        /// 听汇报.
        Report = "report",
        /// 走访.
        Visit = "visit",
        /// 明察.
        Announced = "announced",
        /// 暗访.
        Unannounced = "unannounced",
    }
}

text_enum! {
    /// Where a look stands.
    pub enum GroupInspectionStatus {
        /// Something is to be put right.
        Awaited = "awaited",
        /// The group says what it did.
        Answered = "answered",
        /// Nothing is open.
        Closed = "closed",
    }
}

text_enum! {
    /// An act on a look.
    pub enum GroupInspectionAction {
        /// Say what was put right.
        Answer = "answer",
        /// Say whether that is enough.
        Judge = "judge",
    }
}

//! Words of a deputy's record.

use crate::platform::db::text_enum;

text_enum! {
    /// Gender as the deputy's record keeps it.
    pub enum Gender {
        /// 男.
        Male = "male",
        /// 女.
        Female = "female",
    }
}

text_enum! {
    /// What happened to a mandate.
    pub enum MandateChangeKind {
        /// 暂停执行代表职务.
        Suspended = "suspended",
        /// 恢复执行代表职务.
        Restored = "restored",
        /// 代表资格终止.
        Ended = "ended",
    }
}

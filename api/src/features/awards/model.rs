//! The words a commendation is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// Who or what is commended.
    pub enum AwardKind {
        /// A deputy.
        Deputy = "deputy",
        /// A unit or another organ.
        Unit = "unit",
        /// A deputy group.
        Group = "group",
        /// A suggestion of deputies.
        Suggestion = "suggestion",
    }
}

text_enum! {
    /// The level of whoever commends.
    pub enum AwardGrade {
        /// 国家级.
        National = "national",
        /// 省级.
        Provincial = "provincial",
        /// 市级.
        Municipal = "municipal",
        /// 县级.
        County = "county",
        /// 乡镇级.
        Town = "town",
    }
}

text_enum! {
    /// An act on a commendation.
    pub enum AwardAction {
        /// Correct what was entered.
        Edit = "edit",
        /// Say that the honour was taken back.
        Withdraw = "withdraw",
    }
}

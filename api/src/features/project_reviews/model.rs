//! The words projects are reviewed with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// What an acceptance came to.
    pub enum ProjectAcceptanceResult {
        /// 合格.
        Passed = "passed",
        /// 合格，有整改意见.
        WithRemarks = "with_remarks",
        /// 不合格: rectified and looked at again.
        Failed = "failed",
    }
}

text_enum! {
    /// The dimensions of the sheet; what each counts is a matter of the county.
    pub enum ProjectDimension {
        /// 决策程序.
        Decision = "decision",
        /// 计划执行.
        Plan = "plan",
        /// 工程质量.
        Quality = "quality",
        /// 资金使用.
        Money = "money",
        /// 进度.
        Progress = "progress",
        /// 群众参与.
        Participation = "participation",
        /// 公开透明.
        Openness = "openness",
        /// 社会效益.
        Benefit = "benefit",
    }
}

impl ProjectDimension {
    /// What it counts as long as the county says nothing else, percent; together 100.
    #[must_use]
    pub const fn usual_weight(self) -> i32 {
        match self {
            Self::Decision | Self::Participation | Self::Openness => 10,
            Self::Plan | Self::Money | Self::Progress => 15,
            Self::Quality => 15,
            Self::Benefit => 10,
        }
    }
}

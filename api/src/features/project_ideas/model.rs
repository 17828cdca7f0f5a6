//! The words an idea is described with. No actix, no queries.

pub use crate::features::project_rounds::model::{ProjectIdeaChannel, ProjectIdeaStatus};
use crate::platform::db::text_enum;

text_enum! {
    /// What an idea is about.
    pub enum ProjectIdeaCategory {
        /// 道路交通.
        Road = "road",
        /// 饮水水利.
        Water = "water",
        /// 教育.
        Education = "education",
        /// 医疗卫生.
        Health = "health",
        /// 养老托幼.
        Elderly = "elderly",
        /// 环境整治.
        Environment = "environment",
        /// 住房改造.
        Housing = "housing",
        /// 文化体育.
        Culture = "culture",
        /// 公共安全.
        Safety = "safety",
        /// 农业生产.
        Farming = "farming",
        /// 其他.
        Other = "other",
    }
}

text_enum! {
    /// Why an idea is not eligible (V3).
    pub enum ProjectIdeaExclusion {
        /// Raises the burdens of people or enterprises.
        Burden = "burden",
        /// Risks debts of the government.
        Debt = "debt",
        /// Risks stability.
        Stability = "stability",
        /// Does not serve the public.
        NotPublic = "not_public",
        /// Cannot be finished within the year.
        NotWithinYear = "not_within_year",
        /// Arranged by a superior.
        SuperiorArranged = "superior_arranged",
        /// Done, or under way, already.
        DoneAlready = "done_already",
        /// Another reason.
        Other = "other",
    }
}

text_enum! {
    /// An act on an idea.
    pub enum ProjectIdeaAction {
        /// Change what it says.
        Edit = "edit",
        /// Take it up for the projects.
        Accept = "accept",
        /// Merge others into it.
        Merge = "merge",
        /// Take it apart from the one it was merged into.
        Separate = "separate",
        /// Say that it is not eligible, and why.
        Exclude = "exclude",
        /// Take it back into sorting.
        Restore = "restore",
        /// Put it into the reserve pool.
        Reserve = "reserve",
        /// Take it out of the reserve pool into a round.
        Assign = "assign",
    }
}

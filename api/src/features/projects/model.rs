//! The words a project is described with. No actix, no queries.

pub use crate::features::project_ideas::model::{
    ProjectIdeaCategory as ProjectCategory, ProjectIdeaExclusion as ProjectExclusion,
};
use crate::platform::db::text_enum;

text_enum! {
    /// Where a project stands until the work begins.
    pub enum ProjectStatus {
        /// Being screened; its sheet is written.
        Candidate = "candidate",
        /// On the list of candidates (候选项目).
        Shortlisted = "shortlisted",
        /// On a ballot that was not announced yet.
        OnBallot = "on_ballot",
        /// Not eligible (V3).
        Excluded = "excluded",
        /// Its ideas went back into the reserve pool before the vote.
        Pooled = "pooled",
        /// Chosen by the congress (V8).
        Selected = "selected",
        /// Not chosen; its ideas went back into the reserve pool.
        NotSelected = "not_selected",
    }
}

text_enum! {
    /// Where money comes from.
    pub enum ProjectSourceKind {
        /// 县级财政.
        CountyBudget = "county_budget",
        /// 镇级财政.
        TownBudget = "town_budget",
        /// 上级专项资金.
        Superior = "superior",
        /// 村集体自筹.
        Collective = "collective",
        /// 社会捐助.
        Society = "society",
        /// 其他.
        Other = "other",
    }
}

text_enum! {
    /// What is examined before a project becomes a candidate (V3).
    pub enum ProjectCheckKind {
        /// 合法性审查.
        Legality = "legality",
        /// 财政承受能力.
        Fiscal = "fiscal",
        /// 用地.
        Land = "land",
        /// 环境影响.
        Environment = "environment",
        /// 安全.
        Safety = "safety",
    }
}

text_enum! {
    /// What an examination came to.
    pub enum ProjectCheckResult {
        /// 通过.
        Passed = "passed",
        /// 附条件通过.
        Conditional = "conditional",
        /// 不通过.
        Failed = "failed",
        /// 不涉及.
        NotNeeded = "not_needed",
    }
}

text_enum! {
    /// Which way a remark speaks.
    pub enum ProjectStance {
        /// 赞成.
        For = "for",
        /// 反对或者有保留.
        Against = "against",
    }
}

text_enum! {
    /// What keeps a project off the list of candidates (V3, V5).
    pub enum ProjectGap {
        /// Why it is needed and can be done.
        Argument = "argument",
        /// What it costs.
        Investment = "investment",
        /// Where the money comes from.
        Sources = "sources",
        /// The unit that is responsible.
        Unit = "unit",
        /// That unit was abolished.
        UnitAbolished = "unit_abolished",
        /// When it is finished.
        FinishOn = "finish_on",
        /// That is not within the year of the round.
        NotWithinYear = "not_within_year",
        /// What of a project of several years is reached in this one.
        YearlyGoal = "yearly_goal",
        /// An examination was not done.
        Unchecked = "unchecked",
        /// An examination failed.
        CheckFailed = "check_failed",
    }
}

text_enum! {
    /// An act on a project before the vote.
    pub enum ProjectAction {
        /// Change its sheet.
        Edit = "edit",
        /// Enter an examination.
        Check = "check",
        /// Rate need and feasibility.
        Appraise = "appraise",
        /// Speak for or against it.
        Remark = "remark",
        /// Put it on the list of candidates.
        Shortlist = "shortlist",
        /// Take it off the list again.
        Return = "return",
        /// Say that it is not eligible, and why.
        Exclude = "exclude",
        /// Put its ideas back into the reserve pool.
        Reserve = "reserve",
        /// Take it back into screening.
        Restore = "restore",
    }
}

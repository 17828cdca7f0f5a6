//! The words the carrying out of a project is described with. No actix, no queries.

use crate::platform::db::text_enum;

text_enum! {
    /// Where the carrying out stands.
    pub enum ProjectWorkStatus {
        /// The plan is written.
        Planning = "planning",
        /// The plan is published; the unit works.
        Published = "published",
        /// Paused by decision (V10).
        Paused = "paused",
        /// Stopped by decision (V10).
        Stopped = "stopped",
        /// Accepted (验收).
        Accepted = "accepted",
    }
}

text_enum! {
    /// How it stands with the days; of what is published and not paused.
    pub enum ProjectLight {
        /// 绿灯: nothing is late.
        Green = "green",
        /// 黄灯: a milestone is due soon, or the report of a month is missing.
        Yellow = "yellow",
        /// 红灯: a milestone is overdue.
        Red = "red",
    }
}

text_enum! {
    /// What a light is given for.
    pub enum ProjectLightReason {
        /// A milestone is overdue.
        MilestoneOverdue = "milestone_overdue",
        /// A milestone is due soon.
        MilestoneSoon = "milestone_soon",
        /// The report of a month is missing.
        ReportMissing = "report_missing",
    }
}

text_enum! {
    /// The three questions of a year.
    pub enum ProjectCheckpointKind {
        /// 年初问计划.
        YearStart = "year_start",
        /// 年中问进度.
        MidYear = "mid_year",
        /// 年末问结果.
        YearEnd = "year_end",
    }
}

text_enum! {
    /// What changed after the vote (V10).
    pub enum ProjectChangeKind {
        /// 一般变更: recorded, followers are told.
        Minor = "minor",
        /// 重大调整.
        Major = "major",
        /// 暂停.
        Pause = "pause",
        /// 恢复.
        Resume = "resume",
        /// 终止.
        Stop = "stop",
    }
}

text_enum! {
    /// What makes a change a major one (V10).
    pub enum ProjectMajorReason {
        /// Less is built.
        ScopeReduced = "scope_reduced",
        /// It is built elsewhere.
        PlaceChanged = "place_changed",
        /// It is not finished within the year, or by the day that was voted.
        FinishLater = "finish_later",
        /// The money changes by more than `project_minor_percent`.
        Money = "money",
    }
}

text_enum! {
    /// What keeps a plan from being published (V5).
    pub enum ProjectWorkGap {
        /// The responsible leader.
        Leader = "leader",
        /// What keeps it safe and on time.
        Safeguards = "safeguards",
        /// When it is finished.
        FinishOn = "finish_on",
        /// That is later than what was voted.
        FinishLater = "finish_later",
        /// The tasks.
        Milestones = "milestones",
        /// A task is due after the project is finished.
        MilestoneLate = "milestone_late",
        /// The money that is planned.
        Money = "money",
        /// That is not what was voted.
        MoneyDiffers = "money_differs",
        /// The unit that is responsible was abolished.
        UnitAbolished = "unit_abolished",
    }
}

text_enum! {
    /// An act on the carrying out of a project.
    pub enum ProjectWorkAction {
        /// Write the plan.
        Edit = "edit",
        /// Publish it.
        Publish = "publish",
        /// Mark a milestone as done.
        Milestone = "milestone",
        /// Report a month.
        Report = "report",
        /// Enter a problem.
        Problem = "problem",
        /// Say that a problem is rectified.
        Rectify = "rectify",
        /// Say which deputies follow it.
        Follow = "follow",
        /// Ask at a checkpoint.
        Ask = "ask",
        /// Answer.
        Answer = "answer",
        /// Close a checkpoint.
        CloseCheckpoint = "close_checkpoint",
        /// Change the plan.
        Change = "change",
        /// Pause.
        Pause = "pause",
        /// Go on.
        Resume = "resume",
        /// Stop.
        Stop = "stop",
        /// Enter an acceptance.
        Accept = "accept",
        /// Fill the sheet of eight dimensions.
        Score = "score",
        /// Link a satisfaction vote.
        Rate = "rate",
    }
}

text_enum! {
    /// How a deputy follows a project that is carried out.
    pub enum ProjectFollowing {
        /// With others.
        Follows = "follows",
        /// Leads those who do.
        Leads = "leads",
    }
}

//! How a project stands for somebody who reads it for the first time: how far, whether late, and all of them counted.
//! Pure.

use crate::features::project_works::model::{ProjectLight, ProjectWorkStatus as Status};
use crate::features::project_works::response::{ProjectMilestone, ProjectWorkItem};
use chrono::NaiveDate;

/// Which way it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Course {
    /// No plan is published yet.
    Unplanned,
    /// Nothing is late.
    OnTime,
    /// A task, or the whole, is late.
    Behind,
    /// Accepted by its last day.
    InTime,
    /// Accepted after its last day.
    Late,
    /// Paused by decision.
    Paused,
    /// Stopped by decision.
    Stopped,
}

impl Course {
    /// The key of its words.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Unplanned => "unplanned",
            Self::OnTime => "on_time",
            Self::Behind => "behind",
            Self::InTime => "in_time",
            Self::Late => "late",
            Self::Paused => "paused",
            Self::Stopped => "stopped",
        }
    }
}

/// How a project stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) course: Course,
    /// By the last month reported.
    pub(super) percent: i32,
    /// Tasks that are done.
    pub(super) done: usize,
    /// Tasks.
    pub(super) total: usize,
    /// Days it is or was late.
    pub(super) days: i64,
    /// When it was accepted or stopped.
    pub(super) ended_on: Option<NaiveDate>,
    pub(super) light: Option<ProjectLight>,
}

/// Before a plan is published.
pub(super) const UNPLANNED: Standing = Standing {
    course: Course::Unplanned,
    percent: 0,
    done: 0,
    total: 0,
    days: 0,
    ended_on: None,
    light: None,
};

/// How it stands on a day.
pub(super) fn standing(
    item: &ProjectWorkItem,
    milestones: &[ProjectMilestone],
    today: NaiveDate,
) -> Standing {
    let after = |day: NaiveDate, due: NaiveDate| (day - due).num_days().max(0);
    let open = milestones.iter().filter(|one| one.done_on.is_none());
    let dues = open.map(|one| one.due_on).chain(item.finish_on);
    let overdue = dues.map(|due| after(today, due)).max().unwrap_or_default();
    let at_end = match (item.ended_on, item.finish_on) {
        (Some(ended), Some(due)) => after(ended, due),
        _ => 0,
    };
    let (course, days) = match item.status {
        Status::Planning => (Course::Unplanned, 0),
        Status::Published if overdue > 0 => (Course::Behind, overdue),
        Status::Published => (Course::OnTime, 0),
        Status::Accepted if at_end > 0 => (Course::Late, at_end),
        Status::Accepted => (Course::InTime, 0),
        Status::Paused => (Course::Paused, 0),
        Status::Stopped => (Course::Stopped, 0),
    };
    Standing {
        course,
        percent: item.percent,
        done: milestones
            .iter()
            .filter(|one| one.done_on.is_some())
            .count(),
        total: milestones.len(),
        days,
        ended_on: item.ended_on,
        light: item.light.as_ref().map(|state| state.light),
    }
}

/// All together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) total: usize,
    pub(super) in_time: usize,
    pub(super) late: usize,
    pub(super) on_time: usize,
    pub(super) behind: usize,
    pub(super) unplanned: usize,
    /// Paused or stopped.
    pub(super) interrupted: usize,
}

impl Tally {
    /// Counts them.
    pub(super) fn of<'a>(all: impl Iterator<Item = &'a Standing>) -> Self {
        let mut tally = Self::default();
        for one in all {
            tally.total += 1;
            *match one.course {
                Course::Unplanned => &mut tally.unplanned,
                Course::OnTime => &mut tally.on_time,
                Course::Behind => &mut tally.behind,
                Course::InTime => &mut tally.in_time,
                Course::Late => &mut tally.late,
                Course::Paused | Course::Stopped => &mut tally.interrupted,
            } += 1;
        }
        tally
    }

    /// Accepted, in time or not.
    pub(super) const fn finished(self) -> usize {
        self.in_time + self.late
    }
}

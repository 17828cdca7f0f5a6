//! What may be done to the carrying out of a project, by whom, when; what keeps a plan from being published; what makes
//! a change a major one. Pure: no clock, no database.

use super::model::{
    ProjectChangeKind, ProjectMajorReason as Major, ProjectWorkAction as Act,
    ProjectWorkGap as Gap, ProjectWorkStatus as Status,
};
use chrono::{Datelike, NaiveDate};

/// The actor's part in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of its congress.
    pub is_office: bool,
    /// Works for the unit that is responsible.
    pub is_unit: bool,
    /// A deputy who sits in the congress.
    pub is_deputy: bool,
}

/// Why an act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else's part.
    NotYourTurn,
    /// Not in this state.
    NotInState,
}

/// Whether an act is open to the actor now: first whose part it is (403), then the state (409). The office does for the
/// unit and for deputies what they tell it.
pub fn check(act: Act, status: Status, part: Part) -> Result<(), Refusal> {
    let is_theirs = match act {
        Act::Edit | Act::Milestone | Act::Report | Act::Problem | Act::Rectify | Act::Answer => {
            part.is_unit
        }
        Act::Ask => part.is_deputy,
        _ => false,
    };
    if !(part.is_office || is_theirs) {
        return Err(Refusal::NotYourTurn);
    }
    let is_open = match act {
        Act::Edit | Act::Publish => status == Status::Planning,
        Act::Milestone | Act::Report | Act::Pause | Act::Accept => status == Status::Published,
        Act::Change | Act::Stop => matches!(status, Status::Published | Status::Paused),
        Act::Resume => status == Status::Paused,
        Act::Problem
        | Act::Rectify
        | Act::Follow
        | Act::Ask
        | Act::Answer
        | Act::CloseCheckpoint
        | Act::Score
        | Act::Rate => matches!(
            status,
            Status::Published | Status::Paused | Status::Accepted
        ),
    };
    if is_open {
        Ok(())
    } else {
        Err(Refusal::NotInState)
    }
}

/// The act a change is.
#[must_use]
pub const fn act_of(kind: ProjectChangeKind) -> Act {
    match kind {
        ProjectChangeKind::Minor | ProjectChangeKind::Major => Act::Change,
        ProjectChangeKind::Pause => Act::Pause,
        ProjectChangeKind::Resume => Act::Resume,
        ProjectChangeKind::Stop => Act::Stop,
    }
}

/// Whether a change is decided by the congress (town) or the standing committee (county) (V10; 陕西18).
#[must_use]
pub const fn needs_decision(kind: ProjectChangeKind) -> bool {
    matches!(
        kind,
        ProjectChangeKind::Major | ProjectChangeKind::Pause | ProjectChangeKind::Stop
    )
}

/// A plan as far as publishing asks for it.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// A responsible leader with their post.
    pub has_leader: bool,
    /// Safeguards are said.
    pub has_safeguards: bool,
    /// When it is finished.
    pub finish_on: Option<NaiveDate>,
    /// When it was to be finished by the sheet that was voted.
    pub voted_finish_on: Option<NaiveDate>,
    /// Days of the milestones.
    pub milestones: Vec<NaiveDate>,
    /// Yuan that are planned.
    pub money_yuan: Option<i64>,
    /// Yuan that were voted.
    pub voted_yuan: Option<i64>,
    /// The unit still exists.
    pub has_unit: bool,
}

/// Everything that keeps a plan from being published (V5).
#[must_use]
pub fn gaps(plan: &Plan) -> Vec<Gap> {
    let is_late = |day: &NaiveDate| plan.finish_on.is_some_and(|finish| *day > finish);
    let asked = [
        (!plan.has_leader, Gap::Leader),
        (!plan.has_safeguards, Gap::Safeguards),
        (plan.finish_on.is_none(), Gap::FinishOn),
        (
            plan.voted_finish_on
                .is_some_and(|voted| plan.finish_on.is_some_and(|day| day > voted)),
            Gap::FinishLater,
        ),
        (plan.milestones.is_empty(), Gap::Milestones),
        (plan.milestones.iter().any(is_late), Gap::MilestoneLate),
        (plan.money_yuan.is_none(), Gap::Money),
        (
            plan.money_yuan.is_some() && plan.money_yuan != plan.voted_yuan,
            Gap::MoneyDiffers,
        ),
        (!plan.has_unit, Gap::UnitAbolished),
    ];
    let found = asked.into_iter().filter(|(is_missing, _)| *is_missing);
    found.map(|(_, gap)| gap).collect()
}

/// A change as far as the rules ask what it is.
#[derive(Debug, Clone, Copy, Default)]
pub struct Change {
    /// Less is built.
    pub is_scope_reduced: bool,
    /// Built elsewhere.
    pub is_place_changed: bool,
    /// When it is finished afterwards.
    pub finish_on: Option<NaiveDate>,
    /// When it was to be finished by the sheet that was voted.
    pub voted_finish_on: Option<NaiveDate>,
    /// The year of the projects.
    pub year: i32,
    /// Yuan afterwards.
    pub money_yuan: Option<i64>,
    /// Yuan that were voted.
    pub voted_yuan: Option<i64>,
    /// How many percent of the money are a minor change.
    pub minor_percent: i64,
}

/// What makes a change a major one (V10, assumed); nothing for a minor one. Several small changes count together, as each
/// is measured by what was voted.
#[must_use]
pub fn major(change: &Change) -> Vec<Major> {
    // A project of several years is late when it is later than what was voted.
    let last = change
        .voted_finish_on
        .filter(|day| day.year() > change.year);
    let is_late = change.finish_on.is_some_and(|day| match last {
        Some(last) => day > last,
        None => day.year() > change.year,
    });
    let is_other_money = match (change.money_yuan, change.voted_yuan) {
        (Some(now), Some(voted)) => {
            let apart = now.abs_diff(voted).saturating_mul(100);
            apart
                > voted
                    .unsigned_abs()
                    .saturating_mul(change.minor_percent.unsigned_abs())
        }
        _ => false,
    };
    let asked = [
        (change.is_scope_reduced, Major::ScopeReduced),
        (change.is_place_changed, Major::PlaceChanged),
        (is_late, Major::FinishLater),
        (is_other_money, Major::Money),
    ];
    let found = asked.into_iter().filter(|(is_so, _)| *is_so);
    found.map(|(_, reason)| reason).collect()
}

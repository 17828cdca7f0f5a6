//! What may be done to a project, by whom, when; and what keeps it off the list of candidates. Pure: no clock, no
//! database.

use super::model::{
    ProjectAction as Act, ProjectCheckKind, ProjectCheckResult, ProjectGap, ProjectStatus as Status,
};
use chrono::{Datelike, NaiveDate};

/// The actor's part in a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Works for the office of its congress.
    pub is_office: bool,
    /// A deputy who sits in it.
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

/// Whether an act is open to the actor now: first whose part it is (403), then the state (409).
pub fn check(act: Act, status: Status, part: Part) -> Result<(), Refusal> {
    let of_deputies = matches!(act, Act::Appraise | Act::Remark);
    if !(part.is_office || (of_deputies && part.is_deputy)) {
        return Err(Refusal::NotYourTurn);
    }
    let is_open = match act {
        Act::Edit | Act::Check | Act::Shortlist => status == Status::Candidate,
        Act::Appraise | Act::Exclude | Act::Reserve => {
            matches!(status, Status::Candidate | Status::Shortlisted)
        }
        // Spoken for and against until the vote is announced.
        Act::Remark => matches!(
            status,
            Status::Candidate | Status::Shortlisted | Status::OnBallot
        ),
        Act::Return => status == Status::Shortlisted,
        Act::Restore => status == Status::Excluded,
    };
    if is_open {
        Ok(())
    } else {
        Err(Refusal::NotInState)
    }
}

/// A sheet as far as the rules ask for it.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// Why it is needed and can be done is said.
    pub has_argument: bool,
    /// Yuan.
    pub investment_yuan: Option<i64>,
    /// Yuan of each source.
    pub sources_yuan: Vec<i64>,
    /// Whether there is a unit, and whether it still exists.
    pub unit: Option<bool>,
    /// When it is finished.
    pub finish_on: Option<NaiveDate>,
    /// Takes several years.
    pub is_multi_year: bool,
    /// What of it is reached in this year is said.
    pub has_yearly_goal: bool,
    /// Examinations.
    pub checks: Vec<(ProjectCheckKind, ProjectCheckResult)>,
}

/// Money that does not add up: what the sources come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourcesDiffer {
    /// All sources together, yuan.
    pub sum: i64,
    /// What it costs, yuan.
    pub investment: i64,
}

/// Whether the sources are what it costs; sources may be left out while the sheet is written, a part of them may not
/// be all of them.
pub fn adds_up(investment: Option<i64>, sources: &[i64]) -> Result<(), SourcesDiffer> {
    if sources.is_empty() {
        return Ok(());
    }
    let sum = sources
        .iter()
        .fold(0_i64, |sum, one| sum.saturating_add(*one));
    let investment = investment.unwrap_or_default();
    if sum == investment {
        Ok(())
    } else {
        Err(SourcesDiffer { sum, investment })
    }
}

/// What keeps a project of a year off the list of candidates (V3, V5), with the examination it is about.
#[must_use]
pub fn gaps(sheet: &Sheet, year: i32) -> Vec<(ProjectGap, Option<ProjectCheckKind>)> {
    let mut found = Vec::new();
    let mut ask = |is_missing: bool, gap| {
        if is_missing {
            found.push((gap, None));
        }
    };
    ask(!sheet.has_argument, ProjectGap::Argument);
    ask(sheet.investment_yuan.is_none(), ProjectGap::Investment);
    ask(sheet.sources_yuan.is_empty(), ProjectGap::Sources);
    ask(sheet.unit.is_none(), ProjectGap::Unit);
    ask(sheet.unit == Some(false), ProjectGap::UnitAbolished);
    ask(sheet.finish_on.is_none(), ProjectGap::FinishOn);
    let is_late = sheet.finish_on.is_some_and(|day| day.year() != year);
    ask(is_late && !sheet.is_multi_year, ProjectGap::NotWithinYear);
    ask(
        sheet.is_multi_year && !sheet.has_yearly_goal,
        ProjectGap::YearlyGoal,
    );
    for kind in ProjectCheckKind::ALL {
        let found_for = sheet.checks.iter().find(|(of, _)| of == kind);
        match found_for {
            None => found.push((ProjectGap::Unchecked, Some(*kind))),
            Some((_, ProjectCheckResult::Failed)) => {
                found.push((ProjectGap::CheckFailed, Some(*kind)));
            }
            Some(_) => {}
        }
    }
    found
}

//! The unit marks milestones as done and reports months (V13); the office does it for a unit that cannot.

use super::case::Case;
use super::dto_acts::{CompleteProjectMilestoneRequest, ReportProjectMonthRequest};
use super::log::entry;
use super::rows::ProgressRow;
use super::{error, months, store_parts};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;

/// Marks a milestone as done, with what shows it.
pub(in crate::features) fn complete(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    (milestone, request): (Id, &CompleteProjectMilestoneRequest),
) -> Result<(), Problem> {
    let done_on = request.done_on.unwrap_or(acting.today);
    if done_on > acting.today {
        return Err(Problem::field("/done_on", "future"));
    }
    let found = store_parts::milestones(tx, case.row.county_id, &[case.row.id])?;
    let found = found.into_iter().find(|one| one.id == milestone);
    let mut row = found.ok_or_else(Problem::not_found)?;
    if row.done_on.is_some() {
        return Err(error::MILESTONE_DONE.problem());
    }
    row.done_on = Some(done_on);
    row.evidence = Some(request.evidence.clone());
    store_parts::save_milestone(tx, &row)?;
    case.save(tx, acting)?;
    entry(&case.row, "project_work.milestone_done")
        .with("milestone", row.title.as_str())
        .with("due_on", row.due_on.to_string())
        .with("done_on", done_on.to_string())
        .with("evidence", request.evidence.as_str())
        .telling(case.both())
        .write(tx, acting)
}

/// Reports a month, or corrects what was reported: the log keeps what it was.
pub(in crate::features) fn report(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &ReportProjectMonthRequest,
) -> Result<(), Problem> {
    let month = months::first(&request.month);
    let month = month.ok_or_else(|| Problem::field("/month", "project_month"))?;
    if months::of(month) > months::of(acting.today) {
        return Err(Problem::field("/month", "future"));
    }
    let planned = case.row.money_planned_yuan.unwrap_or_default();
    if request.paid_yuan > planned {
        let params = Params::from([("planned".to_owned(), planned.into())]);
        let problem = problem_codes::VALIDATION_FAILED.problem();
        return Err(problem.at("/paid_yuan", "project_paid_over_plan", params));
    }
    let known = store_parts::progress(tx, case.row.county_id, &[case.row.id])?;
    let before = known.iter().rev().find(|one| one.month < request.month);
    let after = known.iter().find(|one| one.month > request.month);
    let falls = before
        .is_some_and(|one| one.percent > request.percent || one.paid_yuan > request.paid_yuan)
        || after
            .is_some_and(|one| one.percent < request.percent || one.paid_yuan < request.paid_yuan);
    if falls && request.note.is_none() {
        return Err(Problem::field("/note", "project_progress_falls"));
    }
    let old = known.iter().find(|one| one.month == request.month);
    let (percent_before, paid_before) = (old.map(|one| one.percent), old.map(|one| one.paid_yuan));
    let row = ProgressRow {
        county_id: case.row.county_id,
        work_id: case.row.id,
        month: request.month.clone(),
        percent: request.percent,
        paid_yuan: request.paid_yuan,
        body: request.body.clone(),
        note: request.note.clone(),
        reported_by: acting.scope.account_id(),
        reported_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_parts::save_progress(tx, &row)?;
    case.save(tx, acting)?;
    let kind = match old {
        Some(_) => "project_work.month_corrected",
        None => "project_work.month_reported",
    };
    entry(&case.row, kind)
        .with("month", row.month.as_str())
        .with("percent", row.percent)
        .with("paid_yuan", row.paid_yuan)
        .with("percent_before", percent_before)
        .with("paid_yuan_before", paid_before)
        .with("note", row.note.as_deref())
        .telling(case.both())
        .write(tx, acting)
}

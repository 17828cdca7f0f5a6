//! What is found wanting while a project is carried out, and what is done about it (V13).

use super::case::Case;
use super::dto_acts::{RecordProjectProblemRequest, RectifyProjectProblemRequest};
use super::log::entry;
use super::rows::ProblemRow;
use super::{error, store_parts};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;

/// Enters a problem.
pub(in crate::features) fn found(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RecordProjectProblemRequest,
) -> Result<(), Problem> {
    let found_on = request.found_on.unwrap_or(acting.today);
    if found_on > acting.today {
        return Err(Problem::field("/found_on", "future"));
    }
    if request.rectify_by.is_some_and(|day| day < found_on) {
        return Err(Problem::field("/rectify_by", "project_before_found"));
    }
    let row = ProblemRow {
        county_id: case.row.county_id,
        id: new_id(),
        work_id: case.row.id,
        body: request.body.clone(),
        found_on,
        found_by: request.found_by.clone(),
        rectify_by: request.rectify_by,
        rectified_on: None,
        rectification: None,
        entered_by: acting.scope.account_id(),
        entered_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_parts::insert_problem(tx, &row)?;
    case.save(tx, acting)?;
    entry(&case.row, "project_work.problem_found")
        .with("body", row.body.as_str())
        .with("found_by", row.found_by.as_str())
        .with("found_on", row.found_on.to_string())
        .telling(case.all(tx)?)
        .write(tx, acting)
}

/// Enters how a problem was rectified.
pub(super) fn rectify(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    (problem, request): (Id, &RectifyProjectProblemRequest),
) -> Result<(), Problem> {
    let known = store_parts::problems(tx, case.row.county_id, &[case.row.id])?;
    let known = known.into_iter().find(|one| one.id == problem);
    let mut row = known.ok_or_else(Problem::not_found)?;
    if row.rectified_on.is_some() {
        return Err(error::PROBLEM_RECTIFIED.problem());
    }
    let day = request.rectified_on.unwrap_or(acting.today);
    if day > acting.today {
        return Err(Problem::field("/rectified_on", "future"));
    }
    if day < row.found_on {
        return Err(Problem::field("/rectified_on", "project_before_found"));
    }
    row.rectified_on = Some(day);
    row.rectification = Some(request.rectification.clone());
    store_parts::save_rectification(tx, &row)?;
    case.save(tx, acting)?;
    entry(&case.row, "project_work.problem_rectified")
        .with("body", row.body.as_str())
        .with("rectified_on", day.to_string())
        .with("rectification", request.rectification.as_str())
        .telling(case.all(tx)?)
        .write(tx, acting)
}

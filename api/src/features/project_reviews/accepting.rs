//! Acceptance (验收): entered, and what it does to the project. A failed one is rectified and held again.

use super::dto::RecordProjectAcceptanceRequest;
use super::model::ProjectAcceptanceResult as Result_;
use super::rows::AcceptanceRow;
use super::store;
use crate::features::project_works::{self, Case};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::ids::new_id;

/// Enters one.
pub(in crate::features) fn accept(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RecordProjectAcceptanceRequest,
) -> Result<(), Problem> {
    let held_on = request.held_on.unwrap_or(acting.today);
    if held_on > acting.today {
        return Err(Problem::field("/held_on", "future"));
    }
    let percent = project_works::percent(tx, &case.row)?;
    let is_early = percent < 100;
    if is_early && request.early_reason.is_none() {
        return Err(Problem::field("/early_reason", "project_accepted_early"));
    }
    let has_failed = request.result == Result_::Failed;
    if request.result != Result_::Passed && request.remarks.is_none() {
        return Err(Problem::field("/remarks", "required"));
    }
    let rectify_by = match (has_failed, request.rectify_by) {
        (true, None) => return Err(Problem::field("/rectify_by", "required")),
        (true, Some(day)) if day < held_on => {
            return Err(Problem::field("/rectify_by", "project_before_acceptance"));
        }
        (true, day) => day,
        (false, _) => None,
    };
    let row = AcceptanceRow {
        county_id: case.row.county_id,
        id: new_id(),
        work_id: case.row.id,
        held_on,
        held_by: request.held_by.clone(),
        result: request.result,
        percent,
        early_reason: request.early_reason.clone().filter(|_| is_early),
        remarks: request.remarks.clone(),
        rectify_by,
        entered_by: acting.scope.account_id(),
        entered_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store::insert_acceptance(tx, &row)?;
    if !has_failed {
        project_works::accepted(case, held_on);
    }
    case.save(tx, acting)?;
    let kind = match has_failed {
        true => "project_work.acceptance_failed",
        false => "project_work.accepted",
    };
    let told = case.all(tx)?;
    project_works::entry(&case.row, kind)
        .with("held_by", row.held_by.as_str())
        .with("held_on", held_on.to_string())
        .with("result", row.result.as_str())
        .with("percent", percent)
        .with("early_reason", row.early_reason.as_deref())
        .with("remarks", row.remarks.as_deref())
        .with("rectify_by_on", row.rectify_by.map(|day| day.to_string()))
        .telling(told)
        .write(tx, acting)
}

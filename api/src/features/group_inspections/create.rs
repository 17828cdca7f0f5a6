//! A look at a group is recorded.

use super::case::Case;
use super::dto::CreateGroupInspectionRequest;
use super::log::{entry, leaders};
use super::model::GroupInspectionStatus;
use super::rows::InspectionRow;
use super::rules::{wrong_day, wrong_due_on};
use super::store;
use crate::features::{congresses, deputy_groups};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Json, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::{Problem, minted};
use chrono::NaiveDate;

/// Enters it; who leads the group is told, and its office if the county looked.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateGroupInspectionRequest,
) -> Result<Case, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    let own = congresses::of_staff(tx, acting)?;
    let own = own.ok_or_else(|| congresses::error::NO_CONGRESS.problem())?;
    let found = deputy_groups::in_scope(tx, &acting.scope, &[request.group_id])?;
    let group = found.into_iter().next();
    let group = group.ok_or_else(|| Problem::field("/group_id", "not_a_deputy_group"))?;
    let looked_on = check(acting, request)?;
    let (year, quarter) = quarter(tx, county_id, request)?;
    let methods = serde_json::to_value(&request.methods).map_err(Problem::internal)?;
    let row = InspectionRow {
        county_id,
        id,
        level: group.level,
        organ_id: group.organ_id,
        town_id: group.town_id,
        office_id: group.office_id,
        group_id: group.id,
        title: group.name.clone(),
        activity_id: request.activity_id,
        year: i64::from(year),
        quarter: i64::from(quarter),
        recorder_id: own.office_id,
        by_county: acting.scope.role() == Role::County,
        looked_on,
        looked_by: request.looked_by.clone(),
        methods: Json(methods),
        findings: request.findings.clone(),
        correction: request.correction.clone(),
        due_on: request.due_on,
        status: match request.correction {
            Some(_) => GroupInspectionStatus::Awaited,
            None => GroupInspectionStatus::Closed,
        },
        answer: None,
        answered_by_name: None,
        answered_at: None,
        judged_note: None,
        judged_by_name: None,
        judged_at: None,
        is_demo: group.is_demo,
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store::insert(tx, &row)?;
    let case = Case::new(acting, row, group);
    let office = (case.row.recorder_id != case.row.office_id)
        .then_some(Recipient::organ(case.row.office_id));
    entry(&case, "group_inspection.recorded")
        .telling(leaders(&case).into_iter().chain(office))
        .write(tx, acting)?;
    Ok(case)
}

/// Whether the days fit together, and whether each method is named once; gives back the day.
fn check(acting: &Acting, request: &CreateGroupInspectionRequest) -> Result<NaiveDate, Problem> {
    let looked_on = request.looked_on.unwrap_or(acting.today);
    if let Some(code) = wrong_day(looked_on, acting.today) {
        return Err(Problem::field("/looked_on", code));
    }
    let methods = &request.methods;
    let twice = (0..methods.len()).find(|at| methods[..*at].contains(&methods[*at]));
    if let Some(at) = twice {
        return Err(Problem::field(&format!("/methods/{at}"), "duplicate"));
    }
    match (&request.correction, request.due_on) {
        (Some(_), None) => Err(Problem::field("/due_on", "required")),
        (None, Some(_)) => Err(Problem::field("/correction", "required")),
        (Some(_), Some(day)) => match wrong_due_on(day, looked_on) {
            Some(code) => Err(Problem::field("/due_on", code)),
            None => Ok(looked_on),
        },
        (None, None) => Ok(looked_on),
    }
}

/// The quarter that was looked at: that of the activity, or the one that is named.
fn quarter(
    conn: &mut AnyConnection,
    county_id: i64,
    request: &CreateGroupInspectionRequest,
) -> Result<(i32, i32), Problem> {
    let Some(activity) = request.activity_id else {
        let year = request.year;
        let year = year.ok_or_else(|| Problem::field("/year", "required"))?;
        let quarter = request.quarter;
        let quarter = quarter.ok_or_else(|| Problem::field("/quarter", "required"))?;
        return Ok((year, quarter));
    };
    let of: (Id, Id) = (activity, request.group_id);
    let found = store::quarter_of(conn, county_id, of)?;
    found.ok_or_else(|| Problem::field("/activity_id", "group_inspection_activity"))
}

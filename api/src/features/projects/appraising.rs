//! Deputies and their groups rate need and feasibility (代表审), and speak for and against.

use super::case::Case;
use super::dto_acts::{RecordProjectAppraisalRequest, RecordProjectRemarkRequest};
use super::log::entry;
use super::rows::{AppraisalRow, RemarkRow};
use super::store_parts;
use crate::features::congresses;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Problem, minted};
use crate::platform::ids::new_id;

/// The deputy who speaks: the caller, or the one the office enters for; in office now (代表法61).
fn speaker(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    asked: Option<Id>,
) -> Result<(Id, String), Problem> {
    let asked = (asked, "/deputy_id");
    let (_, deputy, name) = congresses::led_by(tx, acting, case.row.level, asked)?;
    Ok((deputy, name))
}

/// Enters what a deputy or a group says, in place of what they said before.
pub(in crate::features) fn appraise(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RecordProjectAppraisalRequest,
) -> Result<(), Problem> {
    let held_on = request.held_on.unwrap_or(acting.today);
    if held_on > acting.today {
        return Err(Problem::field("/held_on", "future"));
    }
    let (deputy_id, group_name, people, name) = match &request.group_name {
        Some(_) if acting.scope.role() == Role::Deputy || request.deputy_id.is_some() => {
            return Err(Problem::field("/group_name", "project_appraisal_one_of"));
        }
        Some(group) => {
            let missing = || Problem::field("/people", "required");
            let people = request.people.ok_or_else(missing)?;
            (None, Some(group.clone()), people, group.clone())
        }
        None => {
            let (deputy, name) = speaker(tx, acting, case, request.deputy_id)?;
            (Some(deputy), None, 1, name)
        }
    };
    let row = AppraisalRow {
        county_id: case.row.county_id,
        id: new_id(),
        project_id: case.row.id,
        deputy_id,
        group_name,
        people,
        held_on,
        need: request.need,
        feasibility: request.feasibility,
        opinion: request.opinion.clone(),
        entered_by: acting.scope.account_id(),
        entered_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_parts::save_appraisal(tx, &row)?;
    case.save(tx, acting)?;
    entry(&case.row, "project.appraised")
        .with("name", name)
        .with("people", row.people)
        .with("need", row.need)
        .with("feasibility", row.feasibility)
        .with("opinion", row.opinion.as_deref())
        .write(tx, acting)
}

/// Writes down what a deputy says for or against it.
pub(in crate::features) fn remark(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RecordProjectRemarkRequest,
) -> Result<(), Problem> {
    let said = store_parts::remarks(tx, case.row.county_id, &[case.row.id])?;
    let id = minted(request.id, |id| Ok(said.iter().any(|one| one.id == id)))?;
    let (deputy_id, name) = speaker(tx, acting, case, request.deputy_id)?;
    let row = RemarkRow {
        county_id: case.row.county_id,
        id,
        project_id: case.row.id,
        deputy_id,
        stance: request.stance,
        body: request.body.clone(),
        entered_by: acting.scope.account_id(),
        entered_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_parts::insert_remark(tx, &row)?;
    case.save(tx, acting)?;
    entry(&case.row, "project.remarked")
        .with("name", name)
        .with("stance", row.stance.as_str())
        .with("body", row.body.as_str())
        .write(tx, acting)
}

//! The correction plan of a red quarter: handed in by who leads the group, taken or given back by the office.

use super::case::Case;
use super::dto::{JudgeGroupQuarterRequest, PlanGroupQuarterRequest};
use super::log::{entry, waiting};
use super::model::GroupQuarterPlan;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Recipient;
use crate::platform::http::Problem;

/// Hands it in, or hands it in anew.
pub(in crate::features) fn plan(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &PlanGroupQuarterRequest,
) -> Result<(), Problem> {
    case.row.plan = GroupQuarterPlan::HandedIn;
    case.row.plan_content = Some(request.content.clone());
    case.row.plan_by_name = Some(acting.actor_name().to_owned());
    case.row.plan_at = Some(acting.now);
    case.row.plan_note = None;
    case.save(tx, acting)?;
    entry(&case.row, "group_quarter.planned")
        .waiting(waiting(&case.row, &case.group))
        .telling([Recipient::organ(case.row.office_id)])
        .write(tx, acting)
}

/// Takes it, or gives it back with what is missing.
pub(super) fn judge(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &JudgeGroupQuarterRequest,
) -> Result<(), Problem> {
    if !request.accepted && request.note.is_none() {
        return Err(Problem::field("/note", "required"));
    }
    let (plan, kind) = match request.accepted {
        true => (GroupQuarterPlan::Accepted, "group_quarter.accepted"),
        false => (GroupQuarterPlan::Returned, "group_quarter.returned"),
    };
    case.row.plan = plan;
    case.row.plan_note.clone_from(&request.note);
    case.save(tx, acting)?;
    let told: Vec<Recipient> = case.group.leaders().map(Recipient::deputy).collect();
    entry(&case.row, kind)
        .with("note", request.note.as_deref())
        .waiting(waiting(&case.row, &case.group))
        .telling(told)
        .write(tx, acting)
}

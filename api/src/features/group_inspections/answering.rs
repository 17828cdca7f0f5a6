//! Who leads the group says what was put right; who looked judges it.

use super::case::Case;
use super::dto::{AnswerGroupInspectionRequest, JudgeGroupInspectionRequest};
use super::log::{entry, leaders};
use super::model::GroupInspectionStatus;
use super::rules::wrong_due_on;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Recipient;
use crate::platform::http::Problem;

/// Answers it, or answers it anew.
pub(in crate::features) fn answer(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AnswerGroupInspectionRequest,
) -> Result<(), Problem> {
    case.row.status = GroupInspectionStatus::Answered;
    case.row.answer = Some(request.content.clone());
    case.row.answered_by_name = Some(acting.actor_name().to_owned());
    case.row.answered_at = Some(acting.now);
    case.save(tx, acting)?;
    entry(case, "group_inspection.answered")
        .telling([Recipient::organ(case.row.recorder_id)])
        .write(tx, acting)
}

/// Takes it, or gives it back with what is missing and a new day.
pub(super) fn judge(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &JudgeGroupInspectionRequest,
) -> Result<(), Problem> {
    let kind = match request.accepted {
        true => {
            case.row.status = GroupInspectionStatus::Closed;
            "group_inspection.accepted"
        }
        false => {
            if request.note.is_none() {
                return Err(Problem::field("/note", "required"));
            }
            let day = request.due_on;
            let day = day.ok_or_else(|| Problem::field("/due_on", "required"))?;
            if let Some(code) = wrong_due_on(day, acting.today) {
                return Err(Problem::field("/due_on", code));
            }
            case.row.status = GroupInspectionStatus::Awaited;
            case.row.due_on = Some(day);
            "group_inspection.returned"
        }
    };
    case.row.judged_note.clone_from(&request.note);
    case.row.judged_by_name = Some(acting.actor_name().to_owned());
    case.row.judged_at = Some(acting.now);
    case.save(tx, acting)?;
    entry(case, kind)
        .with("note", request.note.as_deref())
        .telling(leaders(case))
        .write(tx, acting)
}

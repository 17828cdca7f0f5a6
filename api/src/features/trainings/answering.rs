//! A deputy says whether they come, or asks for leave with the reason; the office enters it for who says so by telephone.

use super::case::Case;
use super::dto::AnswerTrainingRequest;
use super::log::{entry, steps};
use super::model::TrainingAnswer;
use super::rows::InvitedRow;
use super::store_deputies;
use crate::features::congresses;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::{Audience, Recipient};
use crate::platform::http::Problem;

/// Writes the answer; the office is told of leave. The last answer holds.
pub(in crate::features) fn answer(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AnswerTrainingRequest,
) -> Result<(), Problem> {
    let is_leave = request.answer == TrainingAnswer::Leave;
    if is_leave && request.reason.is_none() {
        return Err(Problem::field("/reason", "required"));
    }
    let mut row = whose(tx, case, request)?;
    let reason = request.reason.clone().filter(|_| is_leave);
    if row.answer == Some(request.answer) && row.leave_reason == reason {
        tx.without_event("it was answered so before");
        return Ok(());
    }
    row.answer = Some(request.answer);
    row.leave_reason.clone_from(&reason);
    row.answered_at = Some(acting.now);
    store_deputies::save(tx, &row)?;
    let (deputy_id, office_id) = (row.deputy_id, row.office_id);
    if case.mine.is_some() {
        case.mine = Some(row);
    }
    let name = congresses::deputy_names(tx, case.row.county_id, vec![deputy_id])?;
    let name = name.into_values().next().unwrap_or_default();
    let kind = match request.answer {
        TrainingAnswer::Coming => "training.confirmed",
        TrainingAnswer::Leave => "training.leave_asked",
    };
    let mut said = entry(&case.row, kind)
        .with("names", name)
        .with("reason", reason)
        .closing(Audience::deputy(deputy_id), steps::ANSWER);
    if is_leave {
        // The office that holds it, and the one of the deputy's own congress.
        let offices = [case.row.office_id, office_id];
        said = said.telling(offices.map(Recipient::organ));
    }
    said.write(tx, acting)
}

/// The invitation that is answered.
fn whose(
    tx: &mut Tx<'_>,
    case: &Case,
    request: &AnswerTrainingRequest,
) -> Result<InvitedRow, Problem> {
    if let Some(mine) = &case.mine {
        let is_other = request.deputy_id.is_some_and(|id| id != mine.deputy_id);
        return match is_other {
            true => Err(Problem::field("/deputy_id", "not_a_deputy")),
            false => Ok(mine.clone()),
        };
    }
    let id = request.deputy_id;
    let id = id.ok_or_else(|| Problem::field("/deputy_id", "required"))?;
    let mut found = store_deputies::own(tx, case.row.county_id, &[case.row.id], id)?;
    let found = found.pop();
    found.ok_or_else(|| Problem::field("/deputy_id", "training_not_invited"))
}

//! What is planned is changed or called off; whoever is invited is told.

use super::case::Case;
use super::dto::{CancelTrainingRequest, UpdateTrainingRequest};
use super::log::{entry, invited, waiting};
use super::model::TrainingStatus;
use super::rules::wrong_days;
use super::store_deputies;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use chrono::Datelike;

/// Changes what is given.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateTrainingRequest,
) -> Result<(), Problem> {
    let row = &mut case.row;
    let length = row.ends_on - row.begins_on;
    let days = (row.begins_on, row.ends_on);
    row.begins_on = request.begins_on.unwrap_or(row.begins_on);
    // A training that is moved lasts as long as before.
    row.ends_on = request.ends_on.unwrap_or(row.begins_on + length);
    if days != (row.begins_on, row.ends_on)
        && let Some((pointer, code)) = wrong_days(row.begins_on, row.ends_on, acting.today)
    {
        return Err(Problem::field(pointer, code));
    }
    row.year = i64::from(row.begins_on.year());
    row.kind = request.kind.unwrap_or(row.kind);
    row.hours = request.hours.unwrap_or(row.hours);
    if let Some(title) = &request.title {
        row.title.clone_from(title);
    }
    if let Some(content) = &request.content {
        row.content.clone_from(content);
    }
    if let Some(place) = &request.place {
        row.place.clone_from(place);
    }
    if let Some(organiser) = &request.organiser {
        row.organiser.clone_from(organiser);
    }
    if let Some(answer_by) = request.answer_by {
        row.answer_by = answer_by;
    }
    if row.answer_by.is_some_and(|day| day > row.begins_on) {
        return Err(Problem::field("/answer_by", "training_answer_by_late"));
    }
    case.save(tx, acting)?;
    let rows = store_deputies::of(tx, case.row.county_id, case.row.id)?;
    entry(&case.row, "training.updated")
        .waiting(waiting(&case.row, &rows))
        .telling(invited(&rows))
        .write(tx, acting)
}

/// Calls it off.
pub(super) fn cancel(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &CancelTrainingRequest,
) -> Result<(), Problem> {
    case.row.status = TrainingStatus::Cancelled;
    case.row.cancel_reason = Some(request.reason.clone());
    case.save(tx, acting)?;
    let rows = store_deputies::of(tx, case.row.county_id, case.row.id)?;
    entry(&case.row, "training.cancelled")
        .with("reason", request.reason.as_str())
        .waiting(Vec::new())
        .telling(invited(&rows))
        .write(tx, acting)
}

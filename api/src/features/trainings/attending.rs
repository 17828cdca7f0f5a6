//! Staff enter who signed in, and how many hours count: with it the training is held. Corrected the same way.

use super::case::Case;
use super::dto::AttendTrainingRequest;
use super::log::entry;
use super::model::{TrainingAudience, TrainingStatus};
use super::rows::InvitedRow;
use super::seats::eligible;
use super::store_deputies;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use std::collections::BTreeMap;

/// Says it of everybody who is invited; who came without an invitation is added.
pub(in crate::features) fn attend(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AttendTrainingRequest,
) -> Result<(), Problem> {
    let rows = store_deputies::of(tx, case.row.county_id, case.row.id)?;
    let mut rows: BTreeMap<Id, InvitedRow> =
        rows.into_iter().map(|one| (one.deputy_id, one)).collect();
    for row in rows.values_mut() {
        row.is_present = Some(false);
        row.hours = Some(0);
        row.absence_reason = None;
    }
    let is_known = |id: &Id| rows.contains_key(id);
    if request.present.iter().any(|one| !is_known(&one.deputy_id)) {
        let others = eligible(tx, acting, &case.row, TrainingAudience::Chosen)?;
        let came = |id: &Id| request.present.iter().any(|one| one.deputy_id == *id);
        for (id, row) in others {
            if came(&id) {
                rows.entry(id).or_insert(row);
            }
        }
    }
    for (at, one) in request.present.iter().enumerate() {
        let pointer = format!("/present/{at}/deputy_id");
        let row = rows.get_mut(&one.deputy_id);
        let row = row.ok_or_else(|| Problem::field(&pointer, "not_a_deputy"))?;
        if row.is_present == Some(true) {
            return Err(Problem::field(&pointer, "duplicate"));
        }
        let hours = one.hours.unwrap_or(case.row.hours);
        if hours > case.row.hours {
            let pointer = format!("/present/{at}/hours");
            return Err(Problem::field(&pointer, "training_hours_too_many"));
        }
        row.is_present = Some(true);
        row.hours = Some(hours);
    }
    for (at, one) in request.absences.iter().enumerate() {
        let pointer = format!("/absences/{at}/deputy_id");
        let row = rows.get_mut(&one.deputy_id);
        let row = row.ok_or_else(|| Problem::field(&pointer, "training_not_invited"))?;
        if row.is_present == Some(true) {
            return Err(Problem::field(&pointer, "duplicate"));
        }
        row.absence_reason = Some(one.reason.clone());
    }
    let total = rows.len();
    store_deputies::replace(tx, &case.row, rows.into_values().collect())?;
    case.row.status = TrainingStatus::Held;
    case.save(tx, acting)?;
    entry(&case.row, "training.held")
        .with("total", total)
        .with("present", request.present.len())
        .waiting(Vec::new())
        .write(tx, acting)
}

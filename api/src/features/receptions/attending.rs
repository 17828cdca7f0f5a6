//! Who of those on duty came: with it the reception is held (A4). Corrected the same way.

use super::case::Case;
use super::dto::AttendReceptionRequest;
use super::log::entry;
use super::model::ReceptionStatus;
use super::rows::DutyRow;
use super::store_duties;
use crate::features::congresses;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;

/// Says it of everybody on duty: who did not come has a reason.
pub(in crate::features) fn attend(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AttendReceptionRequest,
) -> Result<(), Problem> {
    let is_on_duty = |id: &Id| case.duties.iter().any(|one| one.deputy_id == *id);
    if let Some(at) = request.present_ids.iter().position(|id| !is_on_duty(id)) {
        let pointer = format!("/present_ids/{at}");
        return Err(Problem::field(&pointer, "reception_not_on_duty"));
    }
    for (at, absence) in request.absences.iter().enumerate() {
        let pointer = format!("/absences/{at}/deputy_id");
        if !is_on_duty(&absence.deputy_id) {
            return Err(Problem::field(&pointer, "reception_not_on_duty"));
        }
        if request.present_ids.contains(&absence.deputy_id) {
            return Err(Problem::field(&pointer, "duplicate"));
        }
    }
    if request.present_ids.is_empty() {
        // Then it was not held.
        return Err(Problem::field("/present_ids", "reception_nobody_came"));
    }
    let mut rows: Vec<DutyRow> = Vec::new();
    for one in &case.duties {
        let is_present = request.present_ids.contains(&one.deputy_id);
        let mut absences = request.absences.iter();
        let absence = absences.find(|absence| absence.deputy_id == one.deputy_id);
        if !is_present && absence.is_none() {
            return Err(Problem::field("/absences", "reception_absence_reason"));
        }
        // What the office said stays said by it as long as nobody says otherwise.
        let stays = one.is_by_office && one.is_present == Some(is_present);
        rows.push(DutyRow {
            is_present: Some(is_present),
            reason: absence.map(|absence| absence.reason.clone()),
            is_by_office: stays || congresses::is_said_by_office(&acting.scope, one.deputy_id),
            ..one.clone()
        });
    }
    let present = rows.iter().filter(|one| one.is_present == Some(true));
    let present = present.count();
    store_duties::replace(tx, &case.row, rows.clone())?;
    case.duties = rows;
    case.row.status = ReceptionStatus::Held;
    case.save(tx, acting)?;
    entry(case, "reception.held")
        .with("total", case.duties.len())
        .with("present", present)
        .waiting(Vec::new())
        .write(tx, acting)
}

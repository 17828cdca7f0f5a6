//! The office accepts a request with the unit and the day, or refuses it; the unit confirms the time and who receives,
//! or asks for another day.

use super::case::Case;
use super::dto::{
    ArrangeDeputyVisitRequest, ConfirmDeputyVisitRequest, EndDeputyVisitRequest,
    MoveDeputyVisitRequest,
};
use super::log::entry;
use super::model::DeputyVisitStatus;
use super::rules::{wrong_day, wrong_move};
use crate::features::inspections;
use crate::platform::auth::Acting;
use crate::platform::clock::local_date;
use crate::platform::db::Tx;
use crate::platform::http::Problem;

/// Accepts it, or arranges it anew while the unit has not confirmed.
pub(in crate::features) fn arrange(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &ArrangeDeputyVisitRequest,
) -> Result<(), Problem> {
    let row = &case.row;
    let name = match (request.unit_id, &request.unit_name) {
        (Some(unit), None) => {
            let place = (row.level, row.town_id);
            let name = inspections::unit_name(tx, row.county_id, place, unit)?;
            name.ok_or_else(|| Problem::field("/unit_id", "not_a_unit"))?
        }
        (None, Some(name)) => name.clone(),
        (Some(_), Some(_)) | (None, None) => {
            return Err(Problem::field("/unit_id", "visit_one_unit"));
        }
    };
    if let Some(code) = wrong_day(request.visit_on, acting.today) {
        return Err(Problem::field("/visit_on", code));
    }
    let row = &mut case.row;
    row.status = DeputyVisitStatus::Arranged;
    if row.unit_id != request.unit_id {
        // Another unit has asked for nothing yet.
        (row.move_to, row.move_reason) = (None, None);
    }
    row.unit_id = request.unit_id;
    row.unit_name = Some(name);
    row.visit_on = Some(request.visit_on);
    row.arrange_note.clone_from(&request.note);
    case.save(tx, acting)?;
    entry(case, "deputy_visit.arranged").write(tx, acting)
}

/// Does not arrange it; who asked is told why.
pub(in crate::features) fn refuse(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &EndDeputyVisitRequest,
) -> Result<(), Problem> {
    case.row.status = DeputyVisitStatus::Refused;
    case.row.end_reason = Some(request.reason.clone());
    case.save(tx, acting)?;
    entry(case, "deputy_visit.refused").write(tx, acting)
}

/// The unit says when it begins and who receives.
pub(in crate::features) fn confirm(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &ConfirmDeputyVisitRequest,
) -> Result<(), Problem> {
    if Some(local_date(request.begins_at)) != case.row.visit_on {
        return Err(Problem::field("/begins_at", "visit_not_on_that_day"));
    }
    case.row.status = DeputyVisitStatus::Confirmed;
    case.row.begins_at = Some(request.begins_at);
    case.row.receiver = Some(request.receiver.clone());
    case.save(tx, acting)?;
    entry(case, "deputy_visit.confirmed")
        .with("receiver", request.receiver.as_str())
        .write(tx, acting)
}

/// The unit asks for another day, once; the office decides.
pub(super) fn ask_to_move(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &MoveDeputyVisitRequest,
) -> Result<(), Problem> {
    if let Some(code) = wrong_move(request.move_to, case.row.visit_on, acting.today) {
        return Err(Problem::field("/move_to", code));
    }
    case.row.status = DeputyVisitStatus::MoveAsked;
    case.row.move_to = Some(request.move_to);
    case.row.move_reason = Some(request.reason.clone());
    case.save(tx, acting)?;
    entry(case, "deputy_visit.move_asked")
        .with("move_to_on", request.move_to.to_string())
        .with("reason", request.reason.as_str())
        .write(tx, acting)
}

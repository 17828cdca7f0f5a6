//! What is done about a visitor's matter: answered, handed over, its result written down and told, or refused.

use super::case::Case;
use super::dto::{
    AnswerReceptionVisitRequest, FeedBackReceptionVisitRequest, HandOverReceptionVisitRequest,
    RecordReceptionResultRequest, RefuseReceptionVisitRequest,
};
use super::log::{entry, office, on_duty, tell, unit};
use super::model::ReceptionHandling;
use super::replying;
use super::rules::{wrong_day, wrong_due};
use crate::features::inspections;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::Problem;

/// What was answered on the spot.
pub(super) fn answer(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &AnswerReceptionVisitRequest,
) -> Result<(), Problem> {
    case.row.handling = ReceptionHandling::Answered;
    case.row.answer = Some(request.answer.clone());
    case.save(tx, acting)?;
    tell(tx, acting, case, "reception_visit.answered")
}

/// Handed over to a unit that works here, or to an organ elsewhere by its name; to another one, if it was the wrong one.
pub(in crate::features) fn hand_over(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &HandOverReceptionVisitRequest,
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
            return Err(Problem::field("/unit_id", "reception_one_unit"));
        }
    };
    let handed_on = request.handed_on.unwrap_or(acting.today);
    if let Some(code) = wrong_day(handed_on, row.received_on, acting.today) {
        return Err(Problem::field("/handed_on", code));
    }
    if let Some(code) = wrong_due(request.due_on, handed_on) {
        return Err(Problem::field("/due_on", code));
    }
    let before = unit(case).filter(|_| case.row.unit_id != request.unit_id);
    let row = &mut case.row;
    row.handling = ReceptionHandling::HandedOver;
    row.unit_id = request.unit_id;
    row.unit_name = Some(name);
    row.handed_on = Some(handed_on);
    row.due_on = Some(request.due_on);
    case.save(tx, acting)?;
    entry(case, "reception_visit.handed_over")
        .leaving(before)
        .write(tx, acting)
}

/// What the unit did or said: it writes it down itself, or the office or a deputy on duty does for it.
pub(in crate::features) fn result(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RecordReceptionResultRequest,
) -> Result<(), Problem> {
    let result_on = request.result_on.unwrap_or(acting.today);
    let from = case.row.handed_on.unwrap_or(case.row.received_on);
    if let Some(code) = wrong_day(result_on, from, acting.today) {
        return Err(Problem::field("/result_on", code));
    }
    case.row.result = Some(request.result.clone());
    case.row.result_on = Some(result_on);
    case.save(tx, acting)?;
    if case.part.is_unit {
        return replying::settled(tx, acting, case);
    }
    let of_office = (!case.part.is_office).then(|| office(case));
    let told = on_duty(case).into_iter().chain(of_office);
    entry(case, "reception_visit.settled")
        .telling(told.chain(unit(case)))
        .write(tx, acting)
}

/// The visitor was told what became of it.
pub(super) fn feed_back(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &FeedBackReceptionVisitRequest,
) -> Result<(), Problem> {
    let fed_back_on = request.fed_back_on.unwrap_or(acting.today);
    let from = case.row.result_on.unwrap_or(case.row.received_on);
    if let Some(code) = wrong_day(fed_back_on, from, acting.today) {
        return Err(Problem::field("/fed_back_on", code));
    }
    case.row.fed_back_on = Some(fed_back_on);
    case.row.fed_back_note.clone_from(&request.note);
    case.save(tx, acting)?;
    let told = unit(case).filter(|_| case.row.handling == ReceptionHandling::HandedOver);
    entry(case, "reception_visit.fed_back")
        .telling(on_duty(case).into_iter().chain(told))
        .write(tx, acting)
}

/// Not accepted: the visitor is told which way the law has for it.
pub(in crate::features) fn refuse(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &RefuseReceptionVisitRequest,
) -> Result<(), Problem> {
    case.row.handling = ReceptionHandling::Refused;
    case.row.refused_for = Some(request.ground);
    case.row.refused_note = Some(request.note.clone());
    case.save(tx, acting)?;
    tell(tx, acting, case, "reception_visit.refused")
}

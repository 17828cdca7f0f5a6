//! What a visitor brings forward is written down, or corrected.

use super::case::Case;
use super::dto::{RecordReceptionVisitRequest, UpdateReceptionVisitRequest};
use super::log::tell;
use super::model::ReceptionHandling;
use super::rows::VisitRow;
use super::store;
use crate::features::receptions;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::{Problem, minted};

/// Writes it down, with the answer if one was given on the spot.
pub(in crate::features) fn record(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &RecordReceptionVisitRequest,
) -> Result<Case, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    let reception = receptions::receivable(tx, acting, request.reception_id)?;
    let handling = match &request.answer {
        Some(_) => ReceptionHandling::Answered,
        None => ReceptionHandling::Open,
    };
    let row = VisitRow {
        county_id,
        id,
        reception_id: reception.id,
        level: reception.level,
        town_id: reception.town_id,
        office_id: reception.office_id,
        station_id: reception.station_id,
        received_on: reception.held_on,
        visitor_name: request.visitor_name.clone(),
        visitor_phone: request.visitor_phone.clone(),
        village: request.village.clone(),
        matter: request.matter.clone(),
        category: request.category,
        handling,
        answer: request.answer.clone(),
        unit_id: None,
        unit_name: None,
        handed_on: None,
        due_on: None,
        result: None,
        result_on: None,
        fed_back_on: None,
        fed_back_note: None,
        refused_for: None,
        refused_note: None,
        suggestion_id: None,
        recorded_by_name: acting.actor_name().to_owned(),
        is_demo: reception.is_demo,
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store::insert(tx, &row)?;
    let case = Case::load(tx, acting, row)?;
    tell(tx, acting, &case, "reception_visit.received")?;
    Ok(case)
}

/// Corrects what is given.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateReceptionVisitRequest,
) -> Result<(), Problem> {
    let row = &mut case.row;
    let texts = [
        (&mut row.visitor_name, &request.visitor_name),
        (&mut row.visitor_phone, &request.visitor_phone),
        (&mut row.village, &request.village),
    ];
    for (text, given) in texts {
        if let Some(given) = given {
            text.clone_from(given);
        }
    }
    if let Some(matter) = &request.matter {
        row.matter.clone_from(matter);
    }
    row.category = request.category.unwrap_or(row.category);
    case.save(tx, acting)?;
    tell(tx, acting, case, "reception_visit.updated")
}
